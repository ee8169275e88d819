package org.tadamun.web.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** How {@code ./tadamun admin-link} asks the running server for a one-time link. */
public class AdminLinkFiles {

  private final RequestFiles files;

  public AdminLinkFiles(Path runFolder) {
    files = new RequestFiles(runFolder, "admin-link");
  }

  /**
   * What is asked for.
   *
   * @param word the random word after which both files are named
   * @param onlyFirst whether a link is wanted only while there is no administrator
   */
  public record Request(String word, boolean onlyFirst) {}

  /** Asks, and waits for the answer; nothing when none comes in 20 seconds, or none is needed. */
  public Optional<String> ask(boolean onlyFirst) throws IOException {
    return files.ask(String.valueOf(onlyFirst)).filter(link -> !link.isBlank());
  }

  /** What those left behind who asked a server that is no more. */
  void clear() throws IOException {
    files.clear();
  }

  /** A request that waits; its file is gone afterwards. */
  public Optional<Request> nextRequest() throws IOException {
    return files
        .nextRequest()
        .map(asked -> new Request(asked.word(), Boolean.parseBoolean(asked.question())));
  }

  /** The link, or nothing where none is needed. */
  public void answer(Request asked, String link) throws IOException {
    files.answer(new RequestFiles.Request(asked.word(), ""), link);
  }
}
