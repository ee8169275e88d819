package org.tadamun.kernel.document.control;

import java.util.Locale;
import org.tadamun.kernel.document.boundary.Block.Column;
import org.tadamun.kernel.document.boundary.Block.Kind;
import org.tadamun.kernel.document.boundary.Block.Row;
import org.tadamun.kernel.document.boundary.Block.Table;

/** Writes a table with heads for its columns and its rows. */
record HtmlTable(HtmlText html, HtmlPhrases phrases) {

  private static final String[] NOTHING = {};

  void put(Table table) {
    html.open("table").open("caption");
    phrases.beside("span", table.caption(), NOTHING);
    html.end().open("thead").open("tr");
    for (Column column : table.columns()) {
      html.open("th", "scope", "col", "class", column.kind().name().toLowerCase(Locale.ROOT));
      phrases.cell(column.name(), column.kind());
      html.end();
    }
    html.end().end().open("tbody");
    table.rows().forEach(row -> row(table, row));
    html.end().end();
  }

  private void row(Table table, Row row) {
    html.open("tr", row.sum() ? new String[] {"class", "sum"} : NOTHING);
    for (int i = 0; i < row.cells().size(); i++) {
      Kind kind = table.columns().get(i).kind();
      if (i == 0) {
        html.open("th", "scope", "row");
      } else if (kind == Kind.TEXT) {
        html.open("td");
      } else {
        html.open("td", "class", kind.name().toLowerCase(Locale.ROOT));
      }
      phrases.cell(row.cells().get(i), kind);
      html.end();
    }
    html.end();
  }
}
