package org.tadamun.petition.imports.control;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.sheet.boundary.CsvReader;
import org.tadamun.petition.imports.entity.ImportFault;
import org.tadamun.petition.imports.entity.ImportSetup;
import org.tadamun.petition.signature.boundary.imported.CheckedSigner;
import org.tadamun.petition.signature.boundary.imported.ImportChecker;

/** Reads and judges the rows of a file, a portion at a time. */
final class RowReader implements Closeable {

  private final CsvReader sheet;
  private final RowMapping mapping;
  private final ImportChecker checker;
  private long passed;

  /**
   * Some rows of the file: the people of good rows, and the mistakes of the others.
   *
   * @param before how many rows precede the portion
   * @param firstLine in which its first row begins, 0 without rows
   * @param lastLine in which its last row begins
   */
  record Portion(
      long before,
      int rows,
      int faultyRows,
      long firstLine,
      long lastLine,
      List<CheckedSigner> signers,
      List<Fault> faults) {

    boolean isEmpty() {
      return rows == 0;
    }
  }

  /** One mistake; see {@link ImportFault}. */
  record Fault(long line, String field, String messageKey, String argument) {

    ImportFault of(long importId) {
      return new ImportFault(importId, line, field, messageKey, argument);
    }
  }

  RowReader(InputStream file, ImportSetup setup, RowMapping mapping, ImportChecker checker)
      throws IOException {
    this.sheet =
        new CsvReader(
            new InputStreamReader(file, setup.form().charset()), setup.form().separator());
    this.mapping = mapping;
    this.checker = checker;
    if (setup.form().heading()) {
      sheet.next();
    }
  }

  /** Skips rows that were entered before. */
  void skip(long rows) throws IOException {
    for (long row = 0; row < rows; row++) {
      sheet.next();
    }
    passed += rows;
  }

  Portion next(int most, LocalDate today) throws IOException {
    List<CheckedSigner> signers = new ArrayList<>(most);
    List<Fault> faults = new ArrayList<>();
    int rows = 0;
    int faulty = 0;
    long first = 0;
    long last = 0;
    while (rows < most) {
      CsvReader.Row row = sheet.next();
      if (row == null) {
        break;
      }
      rows++;
      first = rows == 1 ? row.line() : first;
      last = row.line();
      int before = faults.size();
      CheckedSigner signer = mapping.judge(row, checker, today, faults);
      if (faults.size() > before) {
        faulty++;
      } else {
        signers.add(signer);
      }
    }
    Portion portion = new Portion(passed, rows, faulty, first, last, signers, faults);
    passed += rows;
    return portion;
  }

  @Override
  public void close() throws IOException {
    sheet.close();
  }
}
