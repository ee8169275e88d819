package org.tadamun.kernel.database.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.mail.control.Queue;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Numbers that were fetched and not used yet")
class NumberBlocksIT {

  private static final int BLOCK = 500;
  private static final int WRITERS = 4;
  private static final int MAILS = 300;

  @EJB private NumberBlocks blocks;
  @EJB private Queue queue;
  @Resource private ManagedExecutorService executor;

  @BeforeEach
  void alone() {
    queue.alone();
  }

  private long block() {
    return (queue.put(1, "amina@example.net").getFirst() - 1) / BLOCK;
  }

  @Test
  @DisplayName("R6: after the block is dropped, the next number comes from a later block")
  void letGo() {
    for (int turn = 0; turn < 3; turn++) {
      long before = block();
      blocks.letGo();
      assertTrue(block() > before);
    }
  }

  /** A factory of another JPA provider, which cannot be unwrapped to a session of EclipseLink. */
  private static EntityManagerFactory ofAnotherProvider() {
    return (EntityManagerFactory)
        Proxy.newProxyInstance(
            NumberBlocksIT.class.getClassLoader(),
            new Class<?>[] {EntityManagerFactory.class},
            (factory, method, arguments) -> {
              throw new PersistenceException(method.getName());
            });
  }

  @Test
  @DisplayName("R6: with another JPA provider nothing fails, and the block is kept")
  void anotherProvider() {
    // Only if a block ends just then, the next number is of another one.
    assertTrue(
        IntStream.range(0, 5)
            .anyMatch(
                turn -> {
                  long before = block();
                  new NumberBlocks().letGo(ofAnotherProvider());
                  return block() == before;
                }));
  }

  @Test
  @DisplayName("R6: no number is used twice if blocks are dropped while others take numbers")
  void whileOthersAsk() {
    List<CompletableFuture<List<Long>>> writing =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> queue.put(MAILS, "amina@example.net"), executor))
            .limit(WRITERS)
            .toList();
    while (!writing.stream().allMatch(CompletableFuture::isDone)) {
      blocks.letGo();
    }
    Set<Long> given = new HashSet<>();
    writing.forEach(one -> given.addAll(one.join()));
    assertEquals(WRITERS * MAILS, given.size());
  }
}
