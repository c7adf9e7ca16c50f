/** Comes with its figures. */
const Empty = () => null;

export default Empty;
