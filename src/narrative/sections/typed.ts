import type { FigureId, MetricId } from "../../catalog/catalog.ts";
import type { Desk } from "../desk.ts";
import type { Group, Section } from "../section.ts";

/** The catalogue's ids as types only: a section that asks for a row that does not exist does not compile. */
export type TypedFigure = FigureId | "rectification-rate";
export type TypedDesk = Desk<MetricId, TypedFigure>;
export type TypedSection = Section<MetricId, TypedFigure>;
export type TypedGroup = Group<MetricId>;
