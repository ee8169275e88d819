package org.tadamun.petition.petition.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.petition.entity.translation.Translation;

@DisplayName("Authors of the translations of a petition")
class TextAuthorsTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final LocalizedText ENGLISH = LocalizedText.of("en", "Release Amar Fayaz");
  private static final LocalizedText BOTH = ENGLISH.with("ar", "الحرية لعمار فياض");

  private final TextAuthors authors = new TextAuthors();
  private final List<Object> lines = new ArrayList<>();
  private Petition petition;
  private RuntimeException failure;

  @BeforeEach
  void connect() throws Exception {
    set("em", answering(EntityManager.class));
    set("clock", Clock.fixed(NOW, ZoneOffset.UTC));
    set(
        "actor",
        new CurrentActor() {
          @Override
          public String name() {
            return "staff:anna";
          }
        });
  }

  private void set(String field, Object value) throws Exception {
    Field seam = TextAuthors.class.getDeclaredField(field);
    seam.setAccessible(true);
    seam.set(authors, value);
  }

  private <T> T answering(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, values) ->
                switch (method.getName()) {
                  case "find" -> petition;
                  case "createNamedQuery" -> answering(TypedQuery.class);
                  case "setParameter" -> proxy;
                  case "getResultList" -> List.of();
                  case "persist" -> {
                    lines.add(values[0]);
                    yield null;
                  }
                  case "flush" -> flush();
                  default -> throw new IllegalStateException(method.getName());
                }));
  }

  private Object flush() {
    if (failure != null) {
      throw failure;
    }
    return null;
  }

  private void note(LocalizedText words) {
    PetitionText text = new PetitionText(words, words, List.of(words));
    petition = new Petition(7, "release", "wrapped", text, NOW);
    authors.note(petition.id(), List.of());
  }

  @Test
  @DisplayName("Each translation is recorded with its author; a text without one records nothing")
  void noted() {
    note(ENGLISH);
    assertEquals(List.of(), lines);
    note(BOTH);
    Translation line = (Translation) lines.getFirst();
    assertEquals(List.of(line), lines);
    assertEquals("staff:anna", line.writtenBy());
    assertTrue(line.isOf("ar", petition.current().text().wording().hash("ar")));
  }

  @Test
  @DisplayName("If somebody recorded the same words a moment before, the caller's version is stale")
  void faster() {
    failure = new PersistenceException(new SQLException("dup", "23505"));
    assertThrows(Stale.class, () -> note(BOTH));
  }

  @Test
  @DisplayName("Any other database error is passed on")
  void failed() {
    failure = new PersistenceException(new SQLException("deadlock", "40001"));
    assertSame(failure, assertThrows(PersistenceException.class, () -> note(BOTH)));
  }
}
