package org.tadamun.kernel.document.control.pdf;

import java.util.stream.IntStream;
import org.tadamun.kernel.document.boundary.Block.Column;
import org.tadamun.kernel.document.boundary.Block.Row;
import org.tadamun.kernel.document.boundary.Block.Table;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.kernel.document.boundary.TextInLanguage;
import org.tadamun.kernel.document.control.setting.TextSetter;
import org.tadamun.kernel.document.control.setting.TextStyle;

/**
 * How a table's columns share a page, in points. Each gets the width that it wants if all fit; else
 * the long ones are narrowed, but no column below its longest word, unless even that does not fit.
 */
final class ColumnWidths {

  /** The most that a word or a hash may claim before it is broken. */
  private static final float LONGEST_WORD = 100;

  private final TextSetter setter;
  private final float[] least;
  private final float[] wanted;

  ColumnWidths(TextSetter setter, Table table) {
    this.setter = setter;
    this.least = new float[table.columns().size()];
    this.wanted = new float[table.columns().size()];
    for (int i = 0; i < least.length; i++) {
      Column column = table.columns().get(i);
      measure(column.name(), TextStyle.HEAD, i);
      for (Row row : table.rows()) {
        measure(
            row.cells().get(i),
            row.sum() ? TextStyle.HEAD : PdfTable.face(column.kind(), TextStyle.CELL),
            i);
      }
    }
  }

  private void measure(Phrase cell, TextStyle face, int column) {
    for (TextInLanguage said : cell.versions()) {
      float word = Math.min(setter.narrowest(said, face), LONGEST_WORD);
      least[column] = Math.max(least[column], word + 1);
      wanted[column] = Math.max(wanted[column], setter.width(said, face) + 1);
    }
  }

  /**
   * Returns the widths.
   *
   * @param gap between two columns
   */
  float[] within(float width, float gap) {
    int count = least.length;
    float room = width - gap * (count - 1);
    float leastOfAll = sum(least);
    float wantedByAll = sum(wanted);
    float[] widths = new float[count];
    for (int i = 0; i < count; i++) {
      if (wantedByAll <= room) {
        widths[i] = wanted[i] + (room - wantedByAll) / count;
      } else if (leastOfAll >= room) {
        widths[i] = room * least[i] / leastOfAll;
      } else {
        float share = (wanted[i] - least[i]) / (wantedByAll - leastOfAll);
        widths[i] = least[i] + (room - leastOfAll) * share;
      }
    }
    return widths;
  }

  private static float sum(float[] numbers) {
    return (float) IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i]).sum();
  }
}
