package org.tadamun.web.console.file;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tadamun.petition.file.boundary.FileContent;

/** Sends a file as a download: a file that a stranger made is never shown within our pages. */
public final class Attachment {

  private Attachment() {}

  /** Sets the file's name, in any script, as in RFC 8187. */
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
