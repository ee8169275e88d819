package org.tadamun.kernel.campaign.control;

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
import org.tadamun.kernel.campaign.entity.Campaign;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.campaign.entity.CaseTranslation;
import org.tadamun.kernel.organisation.entity.Organisation;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Authors of the translations of a campaign")
class CaseAuthorsTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final LocalizedText ENGLISH = LocalizedText.of("en", "He is free.");
  private static final LocalizedText BOTH = ENGLISH.with("ar", "هو حر.");

  private final CaseAuthors authors = new CaseAuthors();
  private final List<Object> lines = new ArrayList<>();
  private RuntimeException failure;
  private int flushed;

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
    Field seam = CaseAuthors.class.getDeclaredField(field);
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
    flushed++;
    if (failure != null) {
      throw failure;
    }
    return null;
  }

  private static Campaign saying(LocalizedText words) {
    Organisation owner =
        new Organisation(
            "ptudc", LocalizedText.of("en", "PTUDC"), OrganisationKind.UNION, false, NOW);
    Campaign campaign =
        new Campaign("release", owner, List.of("en", "ar"), ZoneOffset.UTC, false, NOW);
    campaign.describe(new CampaignTexts(words, null, null, List.of()), NOW);
    return campaign;
  }

  @Test
  @DisplayName(
      "the author of a translation is stored and flushed at once; the source text needs none")
  void noted() {
    authors.note(saying(ENGLISH));
    assertEquals(0, flushed);
    authors.note(saying(BOTH));
    assertEquals(1, flushed);
    CaseTranslation line = (CaseTranslation) lines.getFirst();
    assertEquals(List.of(line), lines);
    assertEquals("staff:anna", line.writtenBy());
    assertTrue(line.isOf("ar", saying(BOTH).texts().wording().hash("ar")));
  }

  @Test
  @DisplayName("a unique violation, caused by a parallel edit, is refused as stale")
  void uniqueViolationIsStale() {
    failure = new PersistenceException(new SQLException("dup", "23505"));
    Campaign campaign = saying(BOTH);
    assertThrows(Stale.class, () -> authors.note(campaign));
    assertThrows(Stale.class, () -> authors.note(campaign, saying(BOTH).texts()));
  }

  @Test
  @DisplayName("any other database error is thrown on unchanged")
  void otherErrorsPass() {
    failure = new PersistenceException(new SQLException("deadlock", "40001"));
    Campaign campaign = saying(BOTH);
    assertSame(failure, assertThrows(PersistenceException.class, () -> authors.note(campaign)));
  }
}
