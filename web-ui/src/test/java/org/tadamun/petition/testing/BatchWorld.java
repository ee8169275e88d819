package org.tadamun.petition.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.tadamun.petition.batch.boundary.BatchView;
import org.tadamun.petition.batch.boundary.Batches;
import org.tadamun.petition.batch.entity.BatchDetails;
import org.tadamun.petition.batch.entity.BatchEvidence;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.file.boundary.FileUpload;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.Person;

/** Batches for tests, and what the public sees of them. */
@Stateless
@PermitAll
public class BatchWorld {

  private static final LocalDate DAY = LocalDate.of(2020, 11, 18);
  private static final Random RANDOM = new Random();

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Batches batches;

  /** Details with evidence that no other batch has. */
  public static BatchDetails details(BatchSource source, String country, int number) {
    return details(source, country, number, DAY.minusDays(8), DAY, null);
  }

  private static BatchDetails details(
      BatchSource source,
      String country,
      int number,
      LocalDate from,
      LocalDate to,
      Integer textVersion) {
    return new BatchDetails(
        source,
        "Unite, Leeds branch",
        country,
        number,
        from,
        to,
        null,
        "Zara Khan",
        new BatchEvidence("sheets.pdf", hash()),
        textVersion);
  }

  /** A paper batch collected today, for a text that was published just now. */
  public static BatchDetails today(String country, int number) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return details(BatchSource.PAPER, country, number, today, today, null);
  }

  /** A paper batch collected long ago, for this version of the text. */
  public static BatchDetails under(int textVersion, String country, int number) {
    return details(BatchSource.PAPER, country, number, DAY.minusDays(8), DAY, textVersion);
  }

  public static BatchDetails paper(String country, int number) {
    return details(BatchSource.PAPER, country, number);
  }

  public static String hash() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  public static BatchEvidence evidence(FileUpload file) {
    return new BatchEvidence(file.shownName(), file.sha256());
  }

  /** A PDF of this size with unique content. */
  public static FileUpload pdf(int size) {
    byte[] content = new byte[size];
    RANDOM.nextBytes(content);
    byte[] head = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, content, 0, head.length);
    return new FileUpload("C:\\sheets\\leeds.pdf", content);
  }

  /** A batch as the API receives it. */
  public static JsonObjectBuilder json(String country, int number) {
    return Json.createObjectBuilder()
        .add("source", "PARTNER")
        .add("organisation", "LabourStart")
        .add("country", country)
        .add("number", number)
        .add("collectedFrom", DAY.minusDays(8).toString())
        .add("collectedTo", DAY.toString())
        .add("countedBy", "Zara Khan")
        .add(
            "evidence",
            Json.createObjectBuilder().add("fileName", "count.pdf").add("sha256", hash()));
  }

  public BatchView submit(Person person, PetitionView petition, BatchDetails details)
      throws Exception {
    return Acting.as(person, () -> batches.submit(petition.slug(), details, null));
  }

  /**
   * Submits and checks a batch, each in a transaction of its own, as two people do; in one
   * transaction the locks would block other tests.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public BatchView checked(Person first, Person second, PetitionView petition, BatchDetails details)
      throws Exception {
    BatchView batch = submit(first, petition, details);
    return Acting.as(second, () -> batches.check(batch.id(), null));
  }

  /** The sums of the tally by source and country, without zeros. */
  public Map<String, Long> tally(long petitionId) {
    Map<String, Long> sums = new TreeMap<>();
    for (Object row :
        em.createNativeQuery(
                "select source, country, sum(change_by) from petition_tally"
                    + " where petition_id = ?1 group by source, country")
            .setParameter(1, petitionId)
            .getResultList()) {
      Object[] columns = (Object[]) row;
      sums.put(columns[0] + " " + columns[1], ((Number) columns[2]).longValue());
    }
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }

  /** The rows into which the tallies of one source were booked, over all countries and hours. */
  public List<?> shards(long petitionId, SignatureSource source) {
    return em.createNativeQuery(
            "select distinct shard from petition_tally where petition_id = ?1 and source = ?2")
        .setParameter(1, petitionId)
        .setParameter(2, source.name())
        .getResultList();
  }

  /** Gives the batch this file's hash, as if both had been entered at the same moment. */
  public void sameFile(String batch, String hash) {
    em.createNativeQuery("update petition_batch set evidence_hash = ?1 where public_id = ?2")
        .setParameter(1, hash)
        .setParameter(2, batch)
        .executeUpdate();
  }

  /** The stored pieces of a batch's evidence. */
  public List<?> pieces(String batch) {
    return em.createNativeQuery(
            "select p.content from petition_evidence_part p, petition_evidence e, petition_batch b"
                + " where p.evidence_id = e.id and e.batch_id = b.id and b.public_id = ?1"
                + " order by p.pos")
        .setParameter(1, batch)
        .getResultList();
  }

  /** Deletes all but the first pieces, as in a database restored in part. */
  public void keepPieces(String batch, int first) {
    em.createNativeQuery(
            "delete from petition_evidence_part where pos >= ?1 and evidence_id in"
                + " (select e.id from petition_evidence e join petition_batch b"
                + " on b.id = e.batch_id where b.public_id = ?2)")
        .setParameter(1, first)
        .setParameter(2, batch)
        .executeUpdate();
  }

  public static JsonObject counts(PetitionView petition) {
    return Api.anonymous().get("/petitions/" + petition.slug() + "/counts").require(200).json();
  }
}
