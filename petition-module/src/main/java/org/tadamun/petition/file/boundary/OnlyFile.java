package org.tadamun.petition.file.boundary;

import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.tadamun.kernel.problem.boundary.InvalidInput;

/**
 * A file that is the body, or the only content of a form, read from the stream. Reading it to its
 * end refuses a form with anything else, such as a second file or {@code dryRun}, which would
 * otherwise be ignored.
 */
public final class OnlyFile extends FilterInputStream {

  private final FormFiles form;
  private boolean over;

  /**
   * @param form null without a form
   */
  private OnlyFile(FormFiles form, InputStream file) {
    super(file);
    this.form = form;
    this.over = form == null;
  }

  /**
   * @param type if it is no form's type, the body is the file
   * @throws InvalidInput if the form has no file
   */
  public static OnlyFile of(InputStream body, MediaType type) throws IOException {
    if (!MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
      return new OnlyFile(null, body);
    }
    FormFiles form = new FormFiles(body, type.getParameters().get("boundary"));
    InputStream file = form.next();
    refuseFields(form);
    if (file == null) {
      throw new InvalidInput("file", "kernel.error.required");
    }
    return new OnlyFile(form, file);
  }

  /** The form's name for it; null if there is none. */
  public String fileName() {
    return form == null ? null : form.fileName();
  }

  @Override
  public int read() throws IOException {
    return ended(in.read());
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    return ended(in.read(into, from, most));
  }

  private int ended(int read) throws IOException {
    if (read < 0 && !over) {
      over = true;
      if (form.next() != null) {
        throw new InvalidInput("file", "kernel.error.too-many", 1);
      }
      refuseFields(form);
    }
    return read;
  }

  private static void refuseFields(FormFiles form) {
    if (form.field() != null) {
      throw new InvalidInput(form.field(), "kernel.error.unknown-member");
    }
  }
}
