package org.tadamun.petition.version.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.kernel.translation.entity.TranslationState;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.AtOnce;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Keeping one translation twice at the same moment")
class TranslationsAtOnceIT extends FourEyes {

  private static final int ROUNDS = 3;

  @Inject private Petitions petitions;
  @Inject private TextVersions texts;
  @Inject private Translations translations;

  private int version() {
    return petitions.bySlug(petition.slug()).orElseThrow().version();
  }

  private TranslationView arabic(PetitionText text) {
    return translations.of(petition.id(), text).stream()
        .filter(one -> one.language().equals("ar"))
        .findFirst()
        .orElseThrow();
  }

  private ProblemType keep(String hash) throws Exception {
    return Acting.as(
        bilal,
        () -> {
          try {
            translations.keep(petition.slug(), "ar", hash);
            return null;
          } catch (BusinessException refused) {
            return refused.type();
          }
        });
  }

  @Test
  @DisplayName(
      "R6: one request makes it a draft, and the other one is refused as stale or in a wrong state")
  void kept() throws Exception {
    PetitionText text = PetitionWorld.text();
    PetitionText whole =
        new PetitionText(
            text.title(),
            text.body().with("ar", "نطالب بالإفراج عنه."),
            text.demands().stream().map(demand -> demand.with("ar", "أفرجوا عنه")).toList());
    PetitionDraft draft = new PetitionDraft(whole, null, null, 1000L, null);
    Acting.as(anna, () -> petitions.edit(petition.slug(), version(), draft));
    for (int round = 0; round < ROUNDS; round++) {
      PetitionText moved =
          new PetitionText(
              whole.title(),
              whole.body().with("en", "We demand his release, " + round + "."),
              whole.demands());
      Acting.as(anna, () -> texts.prepare(petition.slug(), version(), moved));
      String hash = arabic(moved).textHash();
      assertEquals(TranslationState.OUTDATED, arabic(moved).state());
      List<ProblemType> refused =
          AtOnce.send(2, () -> String.valueOf(keep(hash))).stream()
              .filter(answer -> !answer.equals("null"))
              .map(ProblemType::valueOf)
              .toList();
      assertEquals(1, refused.size());
      assertTrue(
          List.of(ProblemType.STALE, ProblemType.WRONG_STATE).contains(refused.getFirst()),
          refused::toString);
      assertEquals(TranslationState.DRAFT, arabic(moved).state());
    }
  }
}
