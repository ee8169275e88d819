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

/**
 * A table that goes out while it is read, and must not pass for a whole one where it breaks off.
 */
public final class Download {

  private Download() {}

  /**
   * The answer of a page is this table instead.
   *
   * @param cut as of {@link #write}
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

  /** The same of a table that is whole already. */
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
   * @param begun whether any of it has gone out: until then the answer is the refusal
   * @param cut the last row of what breaks off
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
