import { useProject } from '../data';

const Backlog = () => {
  const { items } = useProject();
  return <p>{items.length}</p>;
};

export default Backlog;
