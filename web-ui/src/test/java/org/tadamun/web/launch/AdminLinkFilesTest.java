package org.tadamun.web.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Asking the running server for a one-time link")
@Timeout(30)
class AdminLinkFilesTest {

  @TempDir private Path run;

  @Test
  @DisplayName("gives the answer, and leaves no file behind")
  void answer() throws Exception {
    CompletableFuture<Optional<String>> asking = ask(false);
    answerOne(onlyFirst -> onlyFirst ? "" : "https://example.org/link");
    assertEquals(Optional.of("https://example.org/link"), asking.get(20, TimeUnit.SECONDS));
    try (var left = Files.list(run)) {
      assertEquals(0, left.count());
    }
  }

  @Test
  @DisplayName("gives nothing where no link is needed")
  void notNeeded() throws Exception {
    CompletableFuture<Optional<String>> asking = ask(true);
    answerOne(onlyFirst -> onlyFirst ? "" : "https://example.org/link");
    assertEquals(Optional.empty(), asking.get(20, TimeUnit.SECONDS));
  }

  @Test
  @DisplayName("gives each of two who ask at the same time an answer of his own")
  void twoAtOnce() throws Exception {
    CompletableFuture<Optional<String>> one = ask(false);
    CompletableFuture<Optional<String>> other = ask(true);
    for (int answered = 0; answered < 2; answered++) {
      answerOne(onlyFirst -> "https://example.org/" + onlyFirst);
    }
    assertEquals(Optional.of("https://example.org/false"), one.get(20, TimeUnit.SECONDS));
    assertEquals(Optional.of("https://example.org/true"), other.get(20, TimeUnit.SECONDS));
  }

  @Test
  @DisplayName("R2 the answer is readable by its owner only")
  void ownerOnly() throws Exception {
    Files.writeString(run.resolve("admin-link.word.request"), "false");
    answerOne(onlyFirst -> "https://example.org/link");
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(run.resolve("admin-link.word.answer"))));
  }

  @Test
  @DisplayName("is forgotten when the server that was asked is no more")
  void clear() throws Exception {
    Files.createFile(run.resolve("admin-link.word.answer"));
    Files.createFile(run.resolve("admin-link.other.request"));
    Path other = Files.createFile(run.resolve("server.lock"));
    new AdminLinkFiles(run).clear();
    try (var left = Files.list(run)) {
      assertEquals(List.of(other), left.toList());
    }
  }

  /** On a thread of its own: the one that all share may be the only one, and others need it. */
  private CompletableFuture<Optional<String>> ask(boolean onlyFirst) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return new AdminLinkFiles(run).ask(onlyFirst);
          } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
          }
        },
        Thread.ofPlatform().daemon()::start);
  }

  /** Waits until somebody asks. */
  private void answerOne(Function<Boolean, String> links) throws Exception {
    AtomicBoolean answered = new AtomicBoolean();
    try (WatchService changes = watch()) {
      while (true) {
        new AdminLinkFiles(run)
            .answerNext(
                onlyFirst -> {
                  answered.set(true);
                  return links.apply(onlyFirst);
                });
        if (answered.get()) {
          return;
        }
        await(changes);
      }
    }
  }

  private WatchService watch() throws Exception {
    WatchService changes = run.getFileSystem().newWatchService();
    run.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
    return changes;
  }

  private static void await(WatchService changes) throws InterruptedException {
    WatchKey change = changes.poll(20, TimeUnit.SECONDS);
    change.pollEvents();
    change.reset();
  }
}
