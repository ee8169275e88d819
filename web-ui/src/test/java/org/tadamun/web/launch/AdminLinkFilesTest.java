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

@DisplayName("A request to the running server for a one-time link")
@Timeout(30)
class AdminLinkFilesTest {

  @TempDir private Path run;

  @Test
  @DisplayName("returns the answer, and leaves no file behind")
  void answer() throws Exception {
    CompletableFuture<Optional<String>> asking = ask(false);
    answerOne(onlyFirst -> onlyFirst ? "" : "https://example.org/link");
    assertEquals(Optional.of("https://example.org/link"), asking.get(20, TimeUnit.SECONDS));
    try (var left = Files.list(run)) {
      assertEquals(0, left.count());
    }
  }

  @Test
  @DisplayName("returns nothing if no link is needed")
  void notNeeded() throws Exception {
    CompletableFuture<Optional<String>> asking = ask(true);
    answerOne(onlyFirst -> onlyFirst ? "" : "https://example.org/link");
    assertEquals(Optional.empty(), asking.get(20, TimeUnit.SECONDS));
  }

  @Test
  @DisplayName("gets its own answer when two are made at the same time")
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
  @DisplayName("R2: gets an answer that only its owner can read")
  void ownerOnly() throws Exception {
    Files.writeString(run.resolve("admin-link.word.request"), "false");
    answerOne(onlyFirst -> "https://example.org/link");
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(run.resolve("admin-link.word.answer"))));
  }

  @Test
  @DisplayName("of a server that has ended is deleted, with its answer")
  void clear() throws Exception {
    Files.createFile(run.resolve("admin-link.word.answer"));
    Files.createFile(run.resolve("admin-link.other.request"));
    Path other = Files.createFile(run.resolve("server.lock"));
    new AdminLinkFiles(run).clear();
    try (var left = Files.list(run)) {
      assertEquals(List.of(other), left.toList());
    }
  }

  /** Asks on a thread of its own: the common pool may have only one, which others need. */
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

  /** Answers one request, and waits until there is one. */
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
