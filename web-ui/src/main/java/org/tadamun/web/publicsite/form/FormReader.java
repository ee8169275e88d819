package org.tadamun.web.publicsite.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.network.boundary.StrangersBodies;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/**
 * Reads a form from the request itself: the server's own reader has another limit and accepts
 * encodings other than UTF-8.
 */
@ApplicationScoped
public class FormReader {

  /** How many bytes of a body that is too large are read and dropped. */
  static final long DRAINED_MOST = 16L << 20;

  private static final int BYTES_OF_KB = 1024;
  private static final String TYPE = "application/x-www-form-urlencoded";
  private static final String WITH_FILES = "multipart/form-data";

  @Inject private FileHashes sentFiles;
  @Inject private StrangersBodies bodies;

  @Inject
  @ConfigProperty(name = "tadamun.http.max-body", defaultValue = "65536")
  private int maxBody;

  /** 413: more was sent than a form may hold. */
  public static class FormTooLarge extends BusinessException {

    FormTooLarge(String messageKey, long most) {
      super(ProblemType.TOO_LARGE, messageKey, most);
    }
  }

  /** 415: not a form. */
  public static class NotAForm extends BusinessException {

    NotAForm() {
      super(ProblemType.UNSUPPORTED_MEDIA, "kernel.problem.unsupported-media");
    }
  }

  /**
   * Reads the form.
   *
   * @param files whether this form may hold a file; only its hash is kept
   */
  public FormData read(HttpServletRequest request, boolean files) throws IOException {
    String type = type(request);
    InputStream sent = request.getInputStream();
    if (files && type.startsWith(WITH_FILES)) {
      return bodies.read(sent, body -> sentFiles.read(request, body));
    }
    if (!type.startsWith(TYPE)) {
      throw new NotAForm();
    }
    // Where files are accepted, proxies pass on every body at once, so a short form needs a place
    // too.
    byte[] form =
        files
            ? bodies.read(sent, this::whole)
            : bodies.read(sent, request.getContentLengthLong(), this::whole);
    return FormData.parse(new String(form, StandardCharsets.UTF_8));
  }

  /** As {@link #read}, but a body that is no form is read to its end and counts as empty. */
  public FormData readAny(HttpServletRequest request) throws IOException {
    if (type(request).startsWith(TYPE)) {
      return read(request, false);
    }
    bodies.read(request.getInputStream(), request.getContentLengthLong(), this::whole);
    return FormData.NONE;
  }

  private static String type(HttpServletRequest request) {
    String given = request.getContentType();
    return given == null ? "" : given.toLowerCase(Locale.ROOT);
  }

  /** Reads and drops the rest, so that the answer reaches a sender who is still sending. */
  private byte[] whole(InputStream in) throws IOException {
    byte[] body = in.readNBytes(maxBody + 1);
    if (body.length > maxBody) {
      in.skip(DRAINED_MOST);
      throw new FormTooLarge("kernel.error.too-large-kb", maxBody / BYTES_OF_KB);
    }
    return body;
  }
}
