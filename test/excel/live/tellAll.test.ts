import { tellAll } from "../../../src/excel/live/tellAll";

test("a listener with a fault keeps none of those behind it from hearing, and the first fault comes up", () => {
  const heard: string[] = [];
  const broken = (name: string) => () => {
    heard.push(name);
    throw new Error(name);
  };
  const listeners = [broken("first"), (news: string) => heard.push(news), broken("third")];
  expect(() => tellAll(listeners, "news")).toThrow("first");
  expect(heard).toEqual(["first", "news", "third"]);
});

test("who stops listening while the others are told changes nothing for them", () => {
  const heard: string[] = [];
  const listeners = new Set<(news: string) => void>();
  const leaving = () => void listeners.delete(leaving);
  listeners.add(leaving).add((news) => heard.push(news));
  tellAll(listeners, "news");
  expect(heard).toEqual(["news"]);
});
