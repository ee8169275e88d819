package org.tadamun.web.console.file;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tadamun.petition.file.boundary.FileContent;

/** A file to be kept and opened elsewhere: what a stranger made is never shown within our pages. */
public final class Attachment {

  private Attachment() {}

  /** Its name in any script, as RFC 8187 has it. */
  public static void name(HttpServletResponse response, String fileName) {
    String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
  }

  public static void send(HttpServletResponse response, FileContent file) throws IOException {
    response.setContentType(file.mediaType());
    response.setContentLength(file.content().length);
    name(response, file.fileName());
    response.getOutputStream().write(file.content());
  }
}
