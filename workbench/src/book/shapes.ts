import type { Shape } from "./shape";

/** Shapes with those in their groups, each group before what it holds. */
export function allShapes(shapes: readonly Shape[]): readonly Shape[] {
  // A map has thousands of shapes and no group: it is asked for often.
  if (!shapes.some(({ children }) => children)) return shapes;
  return shapes.flatMap((shape) => [shape, ...allShapes(shape.children ?? [])]);
}

export function findShape(shapes: readonly Shape[], id: number): Shape | undefined {
  for (const shape of shapes) {
    if (shape.id === id) return shape;
    const inside = shape.children && findShape(shape.children, id);
    if (inside) return inside;
  }
  return undefined;
}

/** The groups that a shape lies in, the outermost first; none of a shape on the sheet itself. */
export function groupsAround(shapes: readonly Shape[], id: number): readonly Shape[] {
  for (const shape of shapes) {
    const { children = [] } = shape;
    if (children.some((child) => child.id === id)) return [shape];
    const inner = groupsAround(children, id);
    if (inner.length > 0) return [shape, ...inner];
  }
  return [];
}

/** The box around shapes. */
export function boundsOf(shapes: readonly Shape[]): Pick<Shape, "left" | "top" | "width" | "height"> {
  const left = Math.min(...shapes.map((shape) => shape.left));
  const top = Math.min(...shapes.map((shape) => shape.top));
  const right = Math.max(...shapes.map((shape) => shape.left + shape.width));
  const bottom = Math.max(...shapes.map((shape) => shape.top + shape.height));
  return { left, top, width: right - left, height: bottom - top };
}

type Change = (shapes: readonly Shape[]) => readonly Shape[];

/** Changes the list that a shape stands in; groups become as large as what they hold, and go with the last of it. */
export function changeListOf(shapes: readonly Shape[], id: number, change: Change): readonly Shape[] {
  if (shapes.some((shape) => shape.id === id)) return change(shapes);
  return shapes.flatMap((shape) => {
    if (!shape.children || !findShape(shape.children, id)) return [shape];
    const children = changeListOf(shape.children, id, change);
    return children.length > 0 ? [{ ...shape, children, ...boundsOf(children) }] : [];
  });
}

/** What lay in a group as it lies once the group is gone: turned about the group's middle as the group was. */
export function outOfGroup(group: Shape): readonly Shape[] {
  const { children = [], rotation } = group;
  if (rotation % 360 === 0) return children;
  const angle = (rotation / 180) * Math.PI;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const middleOf = ({ left, top, width, height }: Shape) => ({ x: left + width / 2, y: top + height / 2 });
  const centre = middleOf(group);
  return children.map((child) => {
    const middle = middleOf(child);
    const [across, down] = [middle.x - centre.x, middle.y - centre.y];
    const x = centre.x + across * cosine - down * sine;
    const y = centre.y + across * sine + down * cosine;
    const turned = inFrame(child, { left: x - child.width / 2, top: y - child.height / 2 });
    return { ...turned, rotation: (child.rotation + rotation) % 360 };
  });
}

/** A shape in another frame: what a group holds keeps its place in it. */
export function inFrame(
  shape: Shape,
  frame: Partial<Pick<Shape, "left" | "top" | "width" | "height">>,
): Shape {
  const { left, top, width, height } = { ...shape, ...frame };
  const scale = (size: number, before: number) => (before > 0 ? size / before : 1);
  const [across, down] = [scale(width, shape.width), scale(height, shape.height)];
  const children = shape.children?.map((child) =>
    inFrame(child, {
      left: left + (child.left - shape.left) * across,
      top: top + (child.top - shape.top) * down,
      width: child.width * across,
      height: child.height * down,
    }),
  );
  return { ...shape, left, top, width, height, ...(children ? { children } : {}) };
}
