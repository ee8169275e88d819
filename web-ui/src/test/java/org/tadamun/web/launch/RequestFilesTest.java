package org.tadamun.web.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.web.launch.RequestFiles.Request;

@DisplayName("Request files of a command for the running server")
class RequestFilesTest {

  @TempDir private Path run;

  @Test
  @DisplayName("of another kind are not read, and each request is carried out once")
  void kinds() throws Exception {
    Files.writeString(run.resolve("admin-link.one.request"), "true");
    RequestFiles keys = new RequestFiles(run, KeyCommand.KIND);
    assertEquals(Optional.empty(), keys.nextRequest());
    Files.writeString(run.resolve("key.two.request"), "rotate-key\n");
    assertEquals(Optional.of(new Request("two", "rotate-key")), keys.nextRequest());
    assertEquals(Optional.empty(), keys.nextRequest(), "each is carried out once");
    assertTrue(Files.exists(run.resolve("admin-link.one.request")));
  }

  @Test
  @DisplayName("are deleted if the answer fails, and the server's timer goes on")
  void failing() throws Exception {
    Path asked = Files.writeString(run.resolve("key.two.request"), "rotate-key");
    RequestFiles keys = new RequestFiles(run, KeyCommand.KIND);
    keys.answerNext(
        question -> {
          throw new IllegalStateException(question);
        });
    assertFalse(Files.exists(asked));
    assertFalse(Files.exists(run.resolve("key.two.answer")));
    Files.writeString(asked, "key-status");
    keys.answerNext(question -> question + ": fine");
    assertEquals("key-status: fine", Files.readString(run.resolve("key.two.answer")));
    new RequestFiles(run.resolve("missing"), KeyCommand.KIND).answerNext(question -> question);
  }

  @Test
  @DisplayName("leave no half-written answer, since it may contain a one-time link")
  void unwritten() throws Exception {
    Path taken = Files.createDirectory(run.resolve("admin-link.word.answer"));
    RequestFiles links = new RequestFiles(run, "admin-link");
    Request asked = new Request("word", "");
    assertThrows(IOException.class, () -> links.answer(asked, "https://example.org/one-time"));
    try (Stream<Path> left = Files.list(run)) {
      assertEquals(List.of(taken), left.toList());
    }
  }

  @Test
  @DisplayName("are withdrawn if the server does not take them up, so that it does not act later")
  void notTakenUp() throws Exception {
    RequestFiles keys = new RequestFiles(run, KeyCommand.KIND, Duration.ZERO);
    assertEquals(Optional.empty(), keys.ask("retire-key", Duration.ofDays(1)));
    assertEquals(Optional.empty(), keys.nextRequest());
  }

  @Test
  @DisplayName("that the server has taken up are waited for longer")
  void atWork() throws Exception {
    RequestFiles keys = new RequestFiles(run, KeyCommand.KIND, Duration.ZERO);
    try (WatchService changes = run.getFileSystem().newWatchService()) {
      run.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
      FutureTask<Optional<String>> waiting =
          new FutureTask<>(() -> keys.await(changes, "word", Duration.ofSeconds(20)));
      Thread.ofVirtual().start(waiting);
      keys.answer(new Request("word", "retire-key"), "done");
      assertEquals(Optional.of("done"), waiting.get());
    }
  }

  @Test
  @DisplayName("of a server that has ended are deleted, only those of the same kind")
  void clear() throws Exception {
    Files.writeString(run.resolve("admin-link.one.request"), "true");
    Files.writeString(run.resolve("key.two.request"), "rotate-key");
    Files.writeString(run.resolve("key.two.answer"), "done");
    new RequestFiles(run, KeyCommand.KIND).clear();
    assertFalse(Files.exists(run.resolve("key.two.request")));
    assertFalse(Files.exists(run.resolve("key.two.answer")));
    assertTrue(Files.exists(run.resolve("admin-link.one.request")));
  }
}
