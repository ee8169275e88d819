package org.tadamun.web.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** How {@code ./tadamun admin-link} asks the running server for a one-time link for signing in. */
public class AdminLinkFiles {

  private final RequestFiles files;

  public AdminLinkFiles(Path runFolder) {
    files = new RequestFiles(runFolder, "admin-link");
  }

  /**
   * Asks and waits for the answer; empty if none comes in 20 seconds, or if no link is needed.
   *
   * @param onlyFirst whether a link is wanted only while there is no administrator
   */
  public Optional<String> ask(boolean onlyFirst) throws IOException {
    return files.ask(String.valueOf(onlyFirst)).filter(link -> !link.isBlank());
  }

  /** Deletes requests that an earlier server has not answered. */
  void clear() throws IOException {
    files.clear();
  }

  /**
   * Answers a waiting request, as {@link RequestFiles#answerNext} does.
   *
   * @param links returns the link, or an empty text if none is needed; its argument says whether
   *     only a first administrator's link is wanted
   */
  public void answerNext(Function<Boolean, String> links) {
    files.answerNext(asked -> links.apply(Boolean.parseBoolean(asked)));
  }
}
