package org.tadamun.petition.imports.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.imports.entity.ImportFault;
import org.tadamun.petition.imports.entity.ImportField;

/**
 * One mistake in a file, without the text of the cell.
 *
 * @param line of the file, from 1
 * @param field its name in the JSON of a signature, or {@code row}
 * @param column the {@link ImportField} of its column, or {@code ROW}
 * @param problem the kind of mistake, the same in every language
 * @param message in the reader's language
 */
@Schema(name = "ImportFault")
public record FaultView(
    long line,
    @Schema(description = "As the JSON of a signature calls it, such as givenName; or row.")
        String field,
    @Schema(description = "As a column of reading is called, or ROW.") String column,
    String problem,
    String message) {

  static FaultView of(ImportFault fault, String message) {
    String key = fault.messageKey();
    String column = fault.field();
    return new FaultView(
        fault.line(),
        column.equals(ImportFault.ROW) ? "row" : ImportField.jsonName(column),
        column,
        key.substring(key.lastIndexOf('.') + 1),
        message);
  }

  /** Whether the mistake concerns the whole row, not one column. */
  public boolean isOfRow() {
    return column.equals(ImportFault.ROW);
  }
}
