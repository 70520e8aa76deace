import { loadMapper, mayBeMapped, type Mapper, type WorkbookGrids } from "../../sheets";

/** What reads the mapped sheets of a workbook, loaded only where there are some. */
export async function mapperFor(grids: WorkbookGrids): Promise<Mapper | undefined> {
  return mayBeMapped(grids) ? loadMapper() : undefined;
}
