package org.tadamun.petition.signature.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.PetitionOutcome;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.petition.entity.lastday.Reopening;

/** Terms of signing for tests, as plain records. */
public final class Terms {

  static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final LocalizedText TITLE = LocalizedText.of("en", "Release Amar Fayaz");

  private Terms() {}

  public static SigningTerms.Terms open() {
    return of(PetitionState.OPEN, CampaignState.LIVE, null);
  }

  static SigningTerms.Terms of(PetitionState petition, CampaignState campaign, Instant closesAt) {
    return new SigningTerms.Terms(
        petition(petition, null, closesAt), campaign(campaign, "PK"), NOW, 0);
  }

  public static SignaturePolicy policy() {
    return new SignaturePolicy(new Countries());
  }

  /** Terms of an open petition with a start. */
  static SigningTerms.Terms from(Instant startsAt) {
    return new SigningTerms.Terms(
        petition(PetitionState.OPEN, startsAt, null), campaign(CampaignState.LIVE, "PK"), NOW, 0);
  }

  /** Terms of a campaign without a target country. */
  public static SigningTerms.Terms withoutTarget() {
    return new SigningTerms.Terms(
        petition(PetitionState.OPEN, null, null), campaign(CampaignState.LIVE, null), NOW, 0);
  }

  /** Terms of a campaign with this number of organisations. */
  static SigningTerms.Terms carriedBy(int organisations) {
    return new SigningTerms.Terms(
        petition(PetitionState.OPEN, null, null),
        campaign(
            CampaignState.LIVE,
            "PK",
            IntStream.range(0, organisations).mapToObj(one -> "union-" + one)),
        NOW,
        0);
  }

  private static PetitionView petition(PetitionState state, Instant startsAt, Instant closesAt) {
    PetitionText text = new PetitionText(TITLE, TITLE, List.of());
    return new PetitionView(
        1,
        "p",
        7,
        "release",
        state,
        1,
        1,
        text.hash(),
        text,
        null,
        null,
        0,
        startsAt,
        NOW,
        closesAt,
        null,
        List.of(),
        PetitionOutcome.NONE,
        Reopening.NONE,
        NOW,
        NOW,
        0);
  }

  private static CampaignView campaign(CampaignState state, String target) {
    return campaign(state, target, Stream.of("ptudc", "unite"));
  }

  private static CampaignView campaign(
      CampaignState state, String target, Stream<String> organisations) {
    List<OrganisationView> partners = organisations.map(Terms::partner).toList();
    return new CampaignView(
        7,
        "c",
        "release",
        state,
        false,
        false,
        new CampaignTexts(TITLE, null, null, List.of()),
        target,
        null,
        List.of("en"),
        ZoneOffset.UTC,
        null,
        null,
        null,
        null,
        null,
        partners.getFirst(),
        partners,
        NOW,
        NOW,
        0);
  }

  private static OrganisationView partner(String slug) {
    LocalizedText name = LocalizedText.of("en", slug);
    return new OrganisationView(
        1, slug, slug, name, null, OrganisationKind.UNION, "GB", false, NOW, NOW, 0);
  }
}
