package org.tadamun.petition.testing;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.version.boundary.Publication;
import org.tadamun.petition.version.boundary.TextVersions;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

/** Makes petitions for tests, and reads the mails to their signers. */
@Stateless
@PermitAll
public class PetitionWorld {

  private static final int PORTION = 200;
  private static final Duration HOUR = Duration.ofHours(1);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private World world;
  @Inject private Signatures signatures;
  @Inject private Petitions petitions;
  @Inject private Secrets secrets;
  @Inject private TextVersions texts;

  public static PetitionText text() {
    return new PetitionText(
        LocalizedText.of("en", "Free our colleague").with("ar", "الحرية لزميلنا"),
        LocalizedText.of("en", "We demand that he is released."),
        List.of(LocalizedText.of("en", "Release him")));
  }

  /** A text that demands more, so that earlier signers are asked again. */
  public static PetitionText other() {
    return new PetitionText(
        LocalizedText.of("en", "Free them all"),
        LocalizedText.of("en", "There are more of them by now."),
        List.of(LocalizedText.of("en", "Release them")));
  }

  public static PetitionDraft draft() {
    return new PetitionDraft(text(), null, null, 1000L, null);
  }

  public Person coordinator(CampaignView campaign) {
    return world.person(Role.COORDINATOR, campaign.id(), null);
  }

  /** An open petition in a live campaign of its own. */
  public PetitionView open() throws Exception {
    return open(world.liveCampaign());
  }

  /** An open petition in this campaign. */
  public PetitionView open(CampaignView campaign) throws Exception {
    return Acting.as(
        coordinator(campaign),
        () -> {
          PetitionView drafted = petitions.create(campaign.id(), World.unique("petition"), draft());
          return petitions.open(drafted.slug(), drafted.version());
        });
  }

  /** Prepares and publishes a text, and lets the mails to earlier signers begin at once. */
  public PetitionView publish(Person who, String slug, PetitionText text, ChangeKind kind)
      throws Exception {
    PetitionView published = publishNow(who, slug, text, kind);
    waitForNodes();
    return published;
  }

  /** Moves the begin of renewals into the past, as if all nodes knew the text by now. */
  public void waitForNodes() {
    em.flush();
    LocalDateTime before = LocalDateTime.ofInstant(Instant.now().minus(HOUR), ZoneOffset.UTC);
    em.createNativeQuery("update petition_renewal set created_at = ?1 where finished_at is null")
        .setParameter(1, Timestamp.valueOf(before))
        .executeUpdate();
  }

  /** Prepares and publishes a text at the present moment. */
  public PetitionView publishNow(Person who, String slug, PetitionText text, ChangeKind kind)
      throws Exception {
    return Acting.as(
        who,
        () -> {
          int present = petitions.bySlug(slug).orElseThrow().version();
          int prepared = texts.prepare(slug, present, text).version();
          return texts.publish(slug, prepared, new Publication(kind, null));
        });
  }

  /** Writes a text without checking its source, as older builds did. */
  public void writeUnasked(long petitionId, PetitionText text) {
    Petition petition = em.find(Petition.class, petitionId);
    if (petition.state().isBeforeSigning()) {
      petition.write(text, Instant.now());
    } else {
      petition.prepare(text, Instant.now());
    }
  }

  /** The token of the newest mail to this address, in any case of letters. */
  public String token(String address) {
    return mails(address)
        .map(order -> order.getJsonObject("parameters").getString("token"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no mail to " + address));
  }

  /** Whether any mail to this address is stored, sent or not. */
  public boolean isWrittenTo(String address) {
    // One query, since reading by ranges of ids down to the first one would query each gap.
    List<String> all =
        em.createQuery(
                "select m.secret from OutgoingMail m where m.secret is not null", String.class)
            .getResultList();
    return to(address, all.stream()).findAny().isPresent();
  }

  /**
   * The mails to this address, newest first, read in portions, since the mails of all tests are in
   * the table.
   */
  private Stream<JsonObject> mails(String address) {
    Long newest =
        em.createQuery("select max(m.id) from OutgoingMail m", Long.class).getSingleResult();
    return to(
        address,
        Stream.iterate(newest == null ? 0 : newest, id -> id > 0, id -> id - PORTION)
            .flatMap(id -> mailsUpTo(id).stream()));
  }

  private Stream<JsonObject> to(String address, Stream<String> mails) {
    return mails
        .map(mail -> read(secrets.decrypt(Outbox.SECRET_CONTEXT, mail)))
        .filter(order -> order.getString("to").equals(address.toLowerCase(Locale.ROOT)));
  }

  /** Reads a range of ids, for which both databases have an index. */
  private List<String> mailsUpTo(long id) {
    return em.createQuery(
            "select m.secret from OutgoingMail m where m.id > :after and m.id <= :last"
                + " and m.secret is not null order by m.id desc",
            String.class)
        .setParameter("after", id - PORTION)
        .setParameter("last", id)
        .getResultList();
  }

  /** The number of confirmed signatures, counted row by row; tallies must agree with it. */
  public long recount(long petitionId) {
    return em.createQuery(
            "select count(s) from Signature s where s.petitionId = :petition"
                + " and s.state = org.tadamun.petition.signature.entity.SignatureState.CONFIRMED",
            Long.class)
        .setParameter("petition", petitionId)
        .getSingleResult();
  }

  public List<Signature> rows(long petitionId) {
    return em.createQuery(
            "select s from Signature s where s.petitionId = :petition order by s.id",
            Signature.class)
        .setParameter("petition", petitionId)
        .getResultList();
  }

  /** The stored fingerprint of the address. */
  public String fingerprint(long signatureId) {
    return (String)
        em.createNativeQuery("select address_hmac from petition_signature where id = ?1")
            .setParameter(1, signatureId)
            .getSingleResult();
  }

  /** Stores another fingerprint, as an older release with fewer spellings would. */
  public void knownBy(long signatureId, String fingerprint) {
    em.createNativeQuery("update petition_signature set address_hmac = ?1 where id = ?2")
        .setParameter(1, fingerprint)
        .setParameter(2, signatureId)
        .executeUpdate();
  }

  public boolean hasLinks(long signatureId) {
    return em.createQuery(
                "select count(t) from SignatureToken t where t.signatureId = :signature",
                Long.class)
            .setParameter("signature", signatureId)
            .getSingleResult()
        > 0;
  }

  private static JsonObject read(String json) {
    try (var reader = JSON.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  /** Signs as on the petition's page, with this name. */
  public void sign(PetitionView on, String given, String family, String email, String country) {
    signatures.sign(
        on.slug(),
        new SignatureRequest(
            given, family, email, country, null, null, "en", null, null, null, null),
        "127.0.0.1");
  }

  /** How often this stage was counted in the petition's funnel. */
  public long times(long petitionId, FunnelStage stage) {
    return em.createQuery(
            "select coalesce(sum(f.happened), 0) from FunnelCount f"
                + " where f.id.petitionId = :petition and f.id.stage = :stage",
            Number.class)
        .setParameter("petition", petitionId)
        .setParameter("stage", stage)
        .getSingleResult()
        .longValue();
  }

  /** The shards in which this stage was counted. */
  public List<Integer> shards(long petitionId, FunnelStage stage) {
    return em.createQuery(
            "select f.id.shard from FunnelCount f"
                + " where f.id.petitionId = :petition and f.id.stage = :stage",
            Integer.class)
        .setParameter("petition", petitionId)
        .setParameter("stage", stage)
        .getResultList();
  }
}
