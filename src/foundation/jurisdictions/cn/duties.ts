import type { Confidence } from '../../kernel/dated.js';
import { type ChinaLaw, type Duty, type Figure, version } from '../law.js';

function duty(article: string, zh: string, en: string, ...features: readonly string[]): Duty {
  return { article, duty: { 'zh-CN': zh, en }, features };
}

/** The duties of one statute, from one day on. */
function statute(
  name: string,
  from: string,
  until: string | null,
  confidence: Confidence,
  ...duties: readonly Duty[]
): Figure<readonly Duty[]> {
  return [version(duties, from, until, name, confidence)];
}

/** What mainland China asks of whoever contacts customers and holds their data, with its features. */
export const chinaDuties: ChinaLaw['duties'] = {
  consumerLaw: statute(
    '消费者权益保护法; start not confirmed',
    '2014-03-15',
    null,
    'confirmed',
    duty(
      '29',
      '未经同意或已被拒绝的，不得发送商业信息',
      'No commercial information without consent, or after a refusal',
      'promotionalConsent',
      'refusalStops',
    ),
  ),
  consumerRegulation: statute(
    '消费者权益保护法实施条例 (State Council Order 778)',
    '2024-07-01',
    null,
    'confirmed',
    duty(
      '23',
      '不得一揽子授权、默认授权',
      'No blanket consent, no consent by default',
      'consentPerPurpose',
    ),
    duty(
      '24',
      '未经同意不发商业信息、不打商业电话；退订要方便，退订即停',
      'No commercial message or call without consent; cancelling is easy and works at once',
      'promotionalConsent',
      'easyRefusal',
      'refusalStops',
    ),
  ),
  advertisingLaw: statute(
    '广告法; start not confirmed',
    '2015-09-01',
    null,
    'confirmed',
    duty(
      '43, 62',
      '未经同意不发电子广告；写明身份、联系方式和退订方式；违者罚款五千至三万元',
      'No electronic advertising without consent; sender, contact and way out are named; fines of 5,000 to 30,000 yuan',
      'promotionalConsent',
      'senderNamed',
      'optOutInMessage',
    ),
  ),
  textMessages: [
    version(
      [
        duty(
          '—',
          '发商业短信须经同意，短信里写明退订方式，拒收即停',
          'Consent for commercial texts, a way out in each, and an end on refusal',
          'promotionalConsent',
          'optOutInMessage',
          'refusalStops',
        ),
      ],
      '2015-06-30',
      '2026-04-30',
      '通信短信息服务管理规定 (MIIT Order 31, number not confirmed)',
      'secondary',
    ),
    version(
      [
        duty(
          '—',
          '商业短信要留存同意凭证，端口短信标明真实身份，拒收要方便，发送记录至少留存六个月',
          'Proof of consent for commercial texts, the true sender, easy refusal, logs for at least six months',
          'promotionalConsent',
          'consentEvidence',
          'senderNamed',
          'easyRefusal',
          'textLog',
        ),
      ],
      '2026-05-01',
      null,
      '通信短信息服务管理规定 (revised), miit.gov.cn',
      'secondary',
    ),
  ],
  nuisanceCalls: statute(
    '综合整治骚扰电话专项行动方案 (13 ministries)',
    '2018-07-01',
    '2019-12-31',
    'secondary',
    duty(
      '—',
      '外呼对象须在同意名单内，规范外呼时段，拒绝即停',
      'A list of consents, orderly hours (none named), an end on refusal',
      'promotionalConsent',
      'refusalStops',
    ),
  ),
  callCentres: statute(
    '工信部信管〔2020〕81号',
    '2020-06-01',
    null,
    'secondary',
    duty(
      '—',
      '呼叫中心不得商业外呼；约定回访的录音、号码、时间和同意记录至少留存三十天，避开休息时间',
      'Call centres make no commercial calls; of agreed call-backs recording, numbers, time and consent are kept 30 days; times of rest are avoided',
      'callBackRecord',
      'restTimes',
    ),
  ),
  onlineTrade: statute(
    '网络交易监督管理办法 (SAMR Order 37) art. 16; start not confirmed',
    '2021-05-01',
    null,
    'secondary',
    duty(
      '16',
      '表明身份，拒收要方便，被拒后不得换名再发',
      'The sender is named, refusal is easy, nothing is sent again under another name',
      'senderNamed',
      'easyRefusal',
      'refusalStops',
    ),
  ),
  personalInformation: statute(
    '个人信息保护法',
    '2021-11-01',
    null,
    'confirmed',
    duty(
      '6, 19',
      '只收必要信息，保存时间最短',
      'As little data as needed, for as short as possible',
      'purposeBoundFields',
      'retentionSchedule',
    ),
    duty(
      '13, 14',
      '处理要有依据；同意须知情、自愿、明确，目的、方式、种类有变须重新同意',
      'A legal basis; consent is informed, free and explicit, and new when purpose, means or kinds change',
      'consentRecord',
    ),
    duty(
      '13(2)',
      '为履行合同所必需的无需同意',
      'What a contract needs asks for no consent',
      'messageClasses',
    ),
    duty(
      '15, 16',
      '可随时撤回同意，不得因此拒绝服务',
      'Consent is withdrawn at any time and no service refused for it',
      'withdrawAtOnce',
    ),
    duty(
      '17',
      '告知处理者、目的、种类、保存期限和行权方式',
      'Notice of who, why, what, how long, and how to use one’s rights',
      'noticeVersion',
    ),
    duty(
      '21, 23',
      '委托处理要签约；提供给其他处理者须单独同意',
      'A contract with processors; separate consent for each other controller',
      'consentPerRecipient',
    ),
    duty(
      '24',
      '自动化营销须提供不针对个人特征的选项或便捷的拒绝方式，重大影响要说明',
      'Automated marketing offers a choice without profile or easy refusal; major effects are explained',
      'profilingFlag',
      'explanation',
      'optOutPerChannel',
    ),
    duty(
      '28–31',
      '敏感个人信息（生物识别、金融账户、行踪轨迹、健康、未满十四周岁）须单独同意且确有必要',
      'Sensitive data (biometric, accounts, whereabouts, health, under 14) need separate consent and strict need',
      'sensitiveTags',
    ),
    duty(
      '44–50',
      '查阅、复制、更正、删除、解释，及时受理并答复',
      'Access, copy, correction, erasure, explanation, answered promptly',
      'subjectRequests',
    ),
    duty(
      '47',
      '目的达到、期限届满或撤回同意即删除；法定保存期未满的，只存储、只保护',
      'Erase when the purpose is met, the time is over or consent withdrawn; while a law wants it kept, store and protect only',
      'restrictedState',
    ),
    duty(
      '51, 54–57',
      '安全措施、审计、影响评估（留存至少三年）、泄露通知',
      'Safeguards, audits, impact assessments kept three years, breach notice',
      'auditLog',
    ),
  ),
  networkData: statute(
    '网络数据安全管理条例 art. 21–25',
    '2025-01-01',
    null,
    'confirmed',
    duty(
      '21–25',
      '告知须写明保存期限，支持个人信息转移',
      'Notices state how long; data can be carried elsewhere',
      'noticeVersion',
      'portability',
    ),
  ),
  complianceAudits: statute(
    '个人信息保护合规审计管理办法',
    '2025-05-01',
    null,
    'unconfirmed',
    duty('—', '定期开展合规审计', 'Regular compliance audits', 'auditLog'),
  ),
  personalInformationStandard: statute(
    'GB/T 35273-2020',
    '2020-10-01',
    null,
    'unconfirmed',
    duty(
      '—',
      '个人信息安全规范（推荐性国家标准）',
      'Recommended standard on personal information',
      'practice',
    ),
  ),
  sensitiveInformationStandard: statute(
    'GB/T 45574-2025',
    '2025-11-01',
    null,
    'unconfirmed',
    duty(
      '—',
      '敏感个人信息处理安全要求',
      'Recommended standard on sensitive data',
      'sensitiveTags',
    ),
  ),
  vehicleData: statute(
    '汽车数据安全管理若干规定（试行）',
    '2021-10-01',
    null,
    'unconfirmed',
    duty(
      '—',
      '车辆行踪轨迹、音频、视频属敏感个人信息',
      'Location, audio and video from cars are sensitive',
      'sensitiveTags',
    ),
  ),
  chatbots: statute(
    'GB/T 47746-2026, recommended; repositories only',
    '2026-01-01',
    null,
    'unconfirmed',
    duty('—', '智能客服可转人工', 'A way from the chatbot to a person', 'humanHandOff'),
  ),
};
