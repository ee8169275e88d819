package org.tadamun.web.console.file;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tadamun.kernel.sheet.boundary.Csv;

/** Sends a table while it is being read. A table that breaks off must not pass for a whole one. */
public final class Download {

  private Download() {}

  /**
   * Answers with this table in place of the page.
   *
   * @param cut as in {@link #write}
   */
  public static void send(
      String file, Function<Appendable, Csv> begin, Consumer<Csv> rows, String cut)
      throws IOException {
    FacesContext context = FacesContext.getCurrentInstance();
    ExternalContext answer = context.getExternalContext();
    Csv csv = begin.apply(writer(answer, file));
    write(csv, () -> rows.accept(csv), answer::isResponseCommitted, cut);
    context.responseComplete();
  }

  /** Answers with a table that is already complete, in place of the page. */
  public static void send(String file, String csv) throws IOException {
    FacesContext context = FacesContext.getCurrentInstance();
    writer(context.getExternalContext(), file).write(csv);
    context.responseComplete();
  }

  private static Writer writer(ExternalContext answer, String file) throws IOException {
    answer.setResponseContentType(Csv.MEDIA_TYPE);
    answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + file + '"');
    return answer.getResponseOutputWriter();
  }

  /**
   * Writes the rows.
   *
   * @param begun whether a part has gone out; before that, a failure can still become the answer
   * @param cut the last row of a table that breaks off
   */
  public static void write(Csv csv, Runnable rows, BooleanSupplier begun, String cut) {
    try {
      rows.run();
    } catch (UncheckedIOException gone) {
      throw gone;
    } catch (RuntimeException failed) {
      if (begun.getAsBoolean()) {
        end(csv, cut, failed);
      }
      throw failed;
    }
  }

  private static void end(Csv csv, String cut, RuntimeException failed) {
    try {
      csv.row(cut);
    } catch (UncheckedIOException gone) {
      failed.addSuppressed(gone);
    }
  }
}
