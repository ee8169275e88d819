package org.tadamun.petition.imports.boundary;

import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.sheet.boundary.CsvReader;
import org.tadamun.petition.imports.entity.ImportSetup;

/**
 * The first rows of a file, as they are read with a setup.
 *
 * @param columns the headings of the file; empty texts if it has none
 */
public record ImportPreview(ImportSetup setup, List<String> columns, List<List<String>> rows) {

  private static final int ROWS = 4;

  static ImportPreview of(byte[] head, ImportSetup setup) {
    List<CsvReader.Row> first = setup.form().rows(head, ROWS);
    int width = first.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<String> columns = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      columns.add(setup.form().heading() ? first.getFirst().cell(column) : "");
    }
    List<List<String>> rows = new ArrayList<>();
    for (CsvReader.Row row :
        first.subList(setup.form().heading() && !first.isEmpty() ? 1 : 0, first.size())) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < width; column++) {
        cells.add(row.cell(column));
      }
      rows.add(cells);
    }
    return new ImportPreview(setup, columns, rows);
  }
}
