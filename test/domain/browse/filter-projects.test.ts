import * as fc from "fast-check";
import { expect, test } from "vitest";
import { filterProjects } from "../../../src/domain/browse/filter-projects.js";
import { metresBetween } from "../../../src/domain/browse/distance.js";
import { projectsNear, projectsOnStreet } from "../../../src/domain/browse/projects-near.js";
import { someProject } from "../../support/some-projects.js";

const numbers = (projects: readonly { number: number }[]) => projects.map(({ number }) => number);

const ALL = [
  someProject(3, { area: "savena", theme: "culture", cost: 100 }),
  someProject(1, { area: "savena", status: "withdrawn" }),
  someProject(2, { theme: "culture" }),
  someProject(4, { cost: 9_000_000, theme: undefined }),
];

test("every part of a filter narrows, and parts add up", () => {
  expect(numbers(filterProjects(ALL, {}))).toEqual([1, 2, 3, 4]);
  expect(numbers(filterProjects(ALL, { area: "savena" }))).toEqual([1, 3]);
  expect(numbers(filterProjects(ALL, { theme: "culture" }))).toEqual([2, 3]);
  expect(numbers(filterProjects(ALL, { theme: "culture", area: "navile" }))).toEqual([2]);
  expect(numbers(filterProjects(ALL, { status: "withdrawn" }))).toEqual([1]);
  expect(numbers(filterProjects(ALL, { cost: { over: 100, upTo: 4_000_000 } }))).toEqual([1, 2]);
  expect(numbers(filterProjects(ALL, { area: "nowhere" }))).toEqual([]);
});

test("what was won and given up later is cancelled, and no longer funded", () => {
  const some = [
    someProject(1, { status: "funded" }),
    someProject(2, { status: "funded", worksCancelled: true }),
    someProject(3, { status: "not-funded", worksCancelled: true }),
  ];
  expect(numbers(filterProjects(some, { status: "funded" }))).toEqual([1]);
  expect(numbers(filterProjects(some, { status: "cancelled" }))).toEqual([2]);
  expect(numbers(filterProjects(some, { status: "not-funded" }))).toEqual([3]);
});

test("one's own district comes first, then the numbers", () => {
  expect(numbers(filterProjects(ALL, {}, "savena"))).toEqual([1, 3, 2, 4]);
  expect(numbers(filterProjects(ALL, {}, "navile"))).toEqual([2, 4, 1, 3]);
});

test("near: only what is near, the nearest first", () => {
  expect(numbers(filterProjects(ALL, { near: [4, 99, 2] }, "savena"))).toEqual([4, 2]);
});

const at = (latitude: number, longitude: number) => ({ position: { latitude, longitude } });

test("distances are metres along the ground", () => {
  const piazza = { latitude: 44.4938, longitude: 11.343 };
  const station = { latitude: 44.5058, longitude: 11.3431 };
  expect(metresBetween(piazza, station)).toBeGreaterThan(1300);
  expect(metresBetween(piazza, station)).toBeLessThan(1370);
  expect(metresBetween(piazza, piazza)).toBe(0);
  const degrees = fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  });
  fc.assert(
    fc.property(degrees, degrees, (a, b) => {
      expect(metresBetween(a, b)).toBeGreaterThanOrEqual(0);
      expect(metresBetween(a, b)).toBeCloseTo(metresBetween(b, a), 3);
    }),
  );
});

test("what is within a kilometre, the nearest first; a project without a point is never near", () => {
  const projects = [
    someProject(1, { place: at(44.5, 11.35) }),
    someProject(2, { place: at(44.501, 11.343) }),
    someProject(3, { place: at(44.6, 11.34) }),
    someProject(4, { place: { address: "via Arno 1" } }),
  ];
  expect(numbers(projectsNear(projects, { latitude: 44.5, longitude: 11.343 }))).toEqual([2, 1]);
});

test("an address finds what is on its street, whatever the house number", () => {
  const projects = [
    someProject(1, { place: { address: "Via Fioravanti 24" } }),
    someProject(2, { place: { address: "via Arno 3" } }),
    someProject(3),
  ];
  expect(numbers(projectsOnStreet(projects, "via fioravanti, 7"))).toEqual([1]);
  expect(numbers(projectsOnStreet(projects, "via"))).toEqual([]);
  expect(numbers(projectsOnStreet(projects, "42"))).toEqual([]);
});
