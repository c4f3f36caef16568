import { ArrowLeft } from 'lucide-react';
import { Link } from 'react-router';

/** The way from one thing back to the list it stands in. */
export const BackLink = ({ to, children }: { to: string; children: string }) => (
  <Link
    to={to}
    className="no-print mb-4 inline-flex items-center gap-1.5 text-sm text-soft no-underline hover:underline"
  >
    <ArrowLeft aria-hidden size={16} />
    {children}
  </Link>
);
