/**
 * What one sees through the three arches: an empty room, two people at a table, a shop with a sign in its window.
 * What matters stands in the middle, since a phone shows a narrower arch.
 */
const scenes = {
  space: (
    <>
      <path className="fill-sunk" d="M0 0h360v290H0z" />
      <path className="fill-rule" d="M0 214h360v76H0z" />
      <path
        className="stroke-edge"
        strokeWidth="1.5"
        d="M180 214 96 290M180 214l84 76M180 214v76M128 214 0 278M232 214l128 64"
      />
      <path className="fill-accent" opacity=".26" d="M108 176h92l64 92H98z" />
      <path className="fill-raised stroke-ink" strokeWidth="3.5" d="M108 176v-64a46 46 0 0 1 92 0v64z" />
      <path className="stroke-ink" strokeWidth="2.5" d="M154 66v110M108 124h92" />
      <path className="stroke-ink" strokeWidth="3" d="M250 0v62" />
      <path className="fill-accent" d="M230 80a20 20 0 0 1 40 0z" />
      <circle className="fill-raised stroke-ink" strokeWidth="2.5" cx="250" cy="84" r="6" />
    </>
  ),
  partner: (
    <>
      <path className="fill-accent-soft" d="M0 0h360v290H0z" />
      <path className="stroke-ink" strokeWidth="3" d="M180 0v48" />
      <path className="fill-accent" d="M152 74a28 28 0 0 1 56 0z" />
      <path className="fill-raised" opacity=".7" d="m152 74-46 176h148L208 74z" />
      <circle className="fill-accent" cx="120" cy="134" r="21" />
      <path className="fill-accent" d="M84 252v-50a36 40 0 0 1 72 0v50z" />
      <circle className="fill-ink" cx="240" cy="126" r="21" />
      <path className="fill-ink" d="M204 252v-56a36 42 0 0 1 72 0v56z" />
      <path className="fill-raised stroke-ink" strokeWidth="3" d="M136 204h88v9h-88z" />
      <path className="stroke-ink" strokeWidth="3" d="M180 213v40" />
      <path className="fill-raised stroke-ink" strokeWidth="2.5" d="M156 190h12v14h-12zM194 190h12v14h-12z" />
      <path className="fill-ink" d="M0 252h360v38H0z" />
    </>
  ),
  fill: (
    <>
      <path className="fill-rule" d="M0 0h360v290H0z" />
      <path className="stroke-edge" strokeWidth="1.5" d="M0 46h360M40 0v46M140 0v46M240 0v46M320 0v46" />
      <path className="fill-raised stroke-ink" strokeWidth="3.5" d="M84 122h112v106H84z" />
      <path className="fill-ink" d="M218 122h58v130h-58z" />
      <path className="fill-raised" d="M228 134h38v44h-38z" />
      <circle className="fill-accent" cx="228" cy="196" r="4" />
      <path className="fill-accent" d="M74 78h212l14 38H60z" />
      <path className="fill-raised" opacity=".85" d="M116 78h42l-5 38h-48zM202 78h42l11 38h-48z" />
      <path className="stroke-ink" strokeWidth="2" d="m112 158 28-22 28 22" />
      <path className="fill-accent" d="M106 158h68v42h-68z" />
      <path className="stroke-raised" strokeWidth="4" d="M117 172h46M117 185h30" />
      <path className="fill-ink" d="M84 228h112v8H84zM0 252h360v38H0z" />
    </>
  ),
};

export type Scene = keyof typeof scenes;

export const DoorScene = ({ scene }: { scene: Scene }) => (
  <svg
    viewBox="0 0 360 290"
    fill="none"
    aria-hidden
    preserveAspectRatio="xMidYMax slice"
    className="block size-full"
  >
    {scenes[scene]}
  </svg>
);
