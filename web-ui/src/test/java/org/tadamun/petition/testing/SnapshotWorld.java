package org.tadamun.petition.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.kernel.secret.boundary.signing.SigningKey;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.snapshot.boundary.SnapshotRequest;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.snapshot.boundary.Snapshots;
import org.tadamun.petition.snapshot.control.typed.PackByNumber;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.snapshot.entity.SnapshotFile;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.Person;

/** Freezes packs for tests, and forges them as somebody with access to the database could. */
@Stateless
@PermitAll
public class SnapshotWorld {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Addressees addressees;
  @Inject private PackByNumber packs;
  @Inject private Secrets secrets;
  @Inject private AsSystem system;
  @Inject private Snapshots snapshots;

  public static AddresseeDetails details(String name) {
    return new AddresseeDetails(
        AddresseeKind.EMBASSY,
        LocalizedText.of("en", name),
        "PK",
        "GB",
        "London",
        "Europe/London",
        "35 Lowndes Square",
        "office@example.org",
        null,
        null);
  }

  /** A ministry of another country than the campaign's target. */
  public AddresseeView ministry(long campaignId) {
    AddresseeDetails details =
        new AddresseeDetails(
            AddresseeKind.MINISTRY,
            LocalizedText.of("en", "Foreign Office"),
            "GB",
            "GB",
            "London",
            "Europe/London",
            "King Charles Street",
            null,
            null,
            null);
    return system.run(() -> addressees.add(campaignId, details, false));
  }

  public AddresseeView embassy(long campaignId) {
    return system.run(() -> addressees.add(campaignId, details("High Commission"), false));
  }

  public SnapshotView freeze(
      Person person, PetitionView petition, AddresseeView embassy, String... languages)
      throws Exception {
    return freeze(
        person,
        petition,
        new SnapshotRequest(embassy.publicId(), List.of(languages), false, false, null, null));
  }

  public SnapshotView freeze(Person person, PetitionView petition, SnapshotRequest request)
      throws Exception {
    return Acting.as(person, () -> snapshots.freeze(petition.slug(), request));
  }

  /** How many corrections the public sees since the pack was frozen. */
  public static int corrections(SnapshotView pack) {
    JsonObject question = Json.createObjectBuilder().add("number", pack.id()).build();
    return Api.anonymous()
        .post("/snapshots/verification", question)
        .require(200)
        .json()
        .getJsonObject("pack")
        .getInt("correctionsSince");
  }

  /** The number of the pack that is found by this number, if every row counted as genuine. */
  public Optional<String> takenFor(String number) {
    return packs.find(number, any -> true).map(Snapshot::publicId);
  }

  /** Sets the country for which the addressee speaks, also to a value that is refused today. */
  public void speaksFor(AddresseeView addressee, String country) {
    em.createNativeQuery("update kernel_addressee set country = ?1 where public_id = ?2")
        .setParameter(1, country)
        .setParameter(2, addressee.publicId())
        .executeUpdate();
  }

  /**
   * Changes the consents of all named signers, and the pack with its signature, to another country.
   */
  public void agreedFor(String snapshot, String from, String to) {
    Snapshot pack =
        em.createNamedQuery(Snapshot.BY_PUBLIC_ID, Snapshot.class)
            .setParameter("id", snapshot)
            .getSingleResult();
    em.createNativeQuery(
            "update petition_consent set country = ?1 where country = ?2 and signature_id in"
                + " (select id from petition_signature where petition_id = ?3)")
        .setParameter(1, to)
        .setParameter(2, from)
        .setParameter(3, pack.petition().id())
        .executeUpdate();
    SnapshotFile file = pack.file(SnapshotForm.JSON, null).orElseThrow();
    String told = "\"agreedFor\":\"%s\"";
    String after = write(file, told.formatted(from), told.formatted(to));
    SnapshotFile manifest = pack.file(SnapshotForm.MANIFEST, null).orElseThrow();
    String signed = write(manifest, file.sha256(), hash(after));
    em.createNativeQuery("update petition_snapshot set signature = ?1 where id = ?2")
        .setParameter(1, secrets.signingKey().sign(signed.getBytes(StandardCharsets.UTF_8)))
        .setParameter(2, pack.id())
        .executeUpdate();
  }

  /**
   * Writes another moment into a pack, and signs its manifest with this key, as somebody with
   * database and key could.
   *
   * @return the hash of the manifest
   */
  public String forge(String snapshot, Instant from, Instant to, SigningKey key) {
    Snapshot pack =
        em.createNamedQuery(Snapshot.BY_PUBLIC_ID, Snapshot.class)
            .setParameter("id", snapshot)
            .getSingleResult();
    SnapshotFile manifest = pack.file(SnapshotForm.MANIFEST, null).orElseThrow();
    String signed = write(manifest, from.toString(), to.toString());
    forgeMoment(snapshot, to);
    forgeSignature(snapshot, key.sign(signed.getBytes(StandardCharsets.UTF_8)));
    return hash(signed);
  }

  /** Replaces a word by one of equal length in a file of one part, and its hash. */
  private String write(SnapshotFile file, String from, String to) {
    String before = new String(file.content(), StandardCharsets.UTF_8);
    String after = before.replace(from, to);
    if (after.equals(before)) {
      throw new IllegalStateException(before);
    }
    em.createNativeQuery(
            "update petition_snapshot_part set content = ?1 where pos = 0 and file_id = ?2")
        .setParameter(1, Base64.getEncoder().encodeToString(after.getBytes(StandardCharsets.UTF_8)))
        .setParameter(2, file.id())
        .executeUpdate();
    em.createNativeQuery("update petition_snapshot_file set sha256 = ?1 where id = ?2")
        .setParameter(1, hash(after))
        .setParameter(2, file.id())
        .executeUpdate();
    return after;
  }

  private static String hash(String content) {
    return Sha256.hex(content.getBytes(StandardCharsets.UTF_8));
  }

  /** Forges the signature, as somebody with the database or a failing disk could. */
  public void forgeSignature(String snapshot, String signature) {
    em.createNativeQuery("update petition_snapshot set signature = ?1 where public_id = ?2")
        .setParameter(1, signature)
        .setParameter(2, snapshot)
        .executeUpdate();
  }

  /** Forges the hash of a text, as somebody would who wants other words to be recognised. */
  public void forgeText(long petition, String hash) {
    em.createNativeQuery("update petition_text set text_hash = ?1 where petition_id = ?2")
        .setParameter(1, hash)
        .setParameter(2, petition)
        .executeUpdate();
  }

  /** Forges the total in the row of the pack. */
  public void forgeTotal(String snapshot, long total) {
    em.createNativeQuery("update petition_snapshot set total = ?1 where public_id = ?2")
        .setParameter(1, total)
        .setParameter(2, snapshot)
        .executeUpdate();
  }

  /** Forges the wording in the row of the pack; null is what older builds stored. */
  public void forgeWording(String snapshot, Integer revision) {
    String said = revision == null ? "null" : revision.toString();
    em.createNativeQuery(
            "update petition_snapshot set revision_no = " + said + " where public_id = ?1")
        .setParameter(1, snapshot)
        .executeUpdate();
  }

  /** Forges the moment of the figures in the row of the pack. */
  public void forgeMoment(String snapshot, Instant moment) {
    em.createNativeQuery("update petition_snapshot set as_of = ?1 where public_id = ?2")
        .setParameter(1, Timestamp.from(moment))
        .setParameter(2, snapshot)
        .executeUpdate();
  }

  /** Forges the number of the pack. */
  public void forgeNumber(String snapshot, String number) {
    em.createNativeQuery("update petition_snapshot set public_id = ?1 where public_id = ?2")
        .setParameter(1, number)
        .setParameter(2, snapshot)
        .executeUpdate();
  }

  /** Forges the petition in the row of the pack. */
  public void forgePetition(String snapshot, long petition) {
    em.createNativeQuery("update petition_snapshot set petition_id = ?1 where public_id = ?2")
        .setParameter(1, petition)
        .setParameter(2, snapshot)
        .executeUpdate();
  }

  /** Forges the addressee's city in the row of the pack. */
  public void forgeCity(String snapshot, String city) {
    em.createNativeQuery("update petition_snapshot set city = ?1 where public_id = ?2")
        .setParameter(1, city)
        .setParameter(2, snapshot)
        .executeUpdate();
  }

  /** Forges form and language in the row of a file. */
  public void forgeForm(String snapshot, String sha256, SnapshotForm form, String language) {
    em.createNativeQuery(
            "update petition_snapshot_file set form = ?1, language = ?2 where sha256 = ?3"
                + " and snapshot_id = (select id from petition_snapshot where public_id = ?4)")
        .setParameter(1, form.name())
        .setParameter(2, language)
        .setParameter(3, sha256)
        .setParameter(4, snapshot)
        .executeUpdate();
  }

  /** Forges the bytes of a file, and nothing else. */
  public void forgeBytes(String snapshot, String sha256, byte[] content) {
    em.createNativeQuery(
            "update petition_snapshot_part set content = ?1 where pos = 0 and file_id ="
                + " (select f.id from petition_snapshot_file f join petition_snapshot s"
                + " on s.id = f.snapshot_id where f.sha256 = ?2 and s.public_id = ?3)")
        .setParameter(1, Base64.getEncoder().encodeToString(content))
        .setParameter(2, sha256)
        .setParameter(3, snapshot)
        .executeUpdate();
  }

  /** Forges the hash of a file, as somebody could who has the database but not the signing key. */
  public void forge(String snapshot, String from, String to) {
    em.createNativeQuery(
            "update petition_snapshot_file set sha256 = ?1 where sha256 = ?2 and snapshot_id ="
                + " (select id from petition_snapshot where public_id = ?3)")
        .setParameter(1, to)
        .setParameter(2, from)
        .setParameter(3, snapshot)
        .executeUpdate();
  }
}
