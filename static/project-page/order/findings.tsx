import type { Finding } from '../../../src/domain/order';
import { orderTexts } from '../../../src/messages/en/order';
import { sayCode } from '../../../src/messages/section';
import { Disclosure } from '../../ui/disclosure';
import { useMessages } from '../../ui/messages';

/** Beyond so many, a list of keys is no sentence any more. */
const most = 12;

const shortened = (finding: Finding): Finding =>
  'keys' in finding && finding.code !== 'unsized' && finding.keys.length > most
    ? { ...finding, keys: [...finding.keys.slice(0, most), '…'] }
    : finding;

/** What the order cannot settle, or had to assume. */
const Findings = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const texts = useMessages(orderTexts);
  return (
    <Disclosure
      title={texts.findings({ count: findings.length })}
      open={findings.some(({ code }) => code === 'circle' || code === 'too-late')}
    >
      <ul className="order-findings">
        {findings.map((finding, index) => (
          <li key={index}>{sayCode<Finding>(texts.finding, shortened(finding))}</li>
        ))}
      </ul>
    </Disclosure>
  );
};

export default Findings;
