package org.tadamun.web.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** How {@code ./tadamun admin-link} asks the running server for a one-time link. */
public class AdminLinkFiles {

  private final RequestFiles files;

  public AdminLinkFiles(Path runFolder) {
    files = new RequestFiles(runFolder, "admin-link");
  }

  /**
   * Asks, and waits for the answer; nothing when none comes in 20 seconds, or none is needed.
   *
   * @param onlyFirst whether a link is wanted only while there is no administrator
   */
  public Optional<String> ask(boolean onlyFirst) throws IOException {
    return files.ask(String.valueOf(onlyFirst)).filter(link -> !link.isBlank());
  }

  /** What those left behind who asked a server that is no more. */
  void clear() throws IOException {
    files.clear();
  }

  /**
   * As {@link RequestFiles#answerNext}.
   *
   * @param links the link, or nothing where none is needed; asked whether only the first is wanted
   */
  public void answerNext(Function<Boolean, String> links) {
    files.answerNext(asked -> links.apply(Boolean.parseBoolean(asked)));
  }
}
