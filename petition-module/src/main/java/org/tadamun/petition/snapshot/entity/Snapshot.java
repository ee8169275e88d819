package org.tadamun.petition.snapshot.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.document.boundary.StatedValue;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.kernel.secret.boundary.signing.SigningKey;
import org.tadamun.kernel.secret.boundary.signing.SigningKeys;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.Petition;

/**
 * The figures and texts of a petition, frozen for one addressee at one moment. Files are added
 * until the manifest seals it, before it is first stored; then nothing changes.
 */
@Entity
@Table(name = "petition_snapshot")
@NamedQuery(
    name = Snapshot.BY_PUBLIC_ID,
    query = "select s from Snapshot s join fetch s.petition where s.publicId = :id")
@NamedQuery(
    name = Snapshot.BY_SIGNATURE_HASH,
    query =
        "select s from Snapshot s join fetch s.petition where s.signatureHash = :hash"
            + " order by s.createdAt, s.id")
public class Snapshot extends DomainEntity {

  public static final String BY_PUBLIC_ID = "Snapshot.byPublicId";
  public static final String BY_SIGNATURE_HASH = "Snapshot.bySignatureHash";

  @ManyToOne(optional = false)
  @JoinColumn(name = "petition_id", nullable = false, updatable = false)
  private Petition petition;

  @Column(name = "version_no", nullable = false, updatable = false)
  private int textVersion;

  /**
   * Which wording of that version; null for packs of older builds, which are not known any more.
   */
  @Column(name = "revision_no", updatable = false)
  private Integer revision;

  @Column(name = "text_hash", nullable = false, updatable = false, length = Sha256.LENGTH)
  private String textHash;

  @Column(name = "addressee_id", nullable = false, updatable = false)
  private long addresseeId;

  @Column(name = "addressee_name", nullable = false, updatable = false, length = 5000)
  private LocalizedText addresseeName;

  @Column(name = "host_country", nullable = false, updatable = false, length = 2)
  private String hostCountry;

  @Column(name = "city", updatable = false, length = 2 * AddresseeDetails.CITY_MAX)
  private String city;

  @Column(name = "languages", nullable = false, updatable = false, length = 100)
  private String languages;

  @Column(name = "as_of", nullable = false, updatable = false)
  private Instant asOf;

  @Column(name = "total", nullable = false, updatable = false)
  private long total;

  @Column(name = "frozen_by", nullable = false, updatable = false, length = ACTOR_MAX)
  private String frozenBy;

  @Column(name = "signature", nullable = false, updatable = false, length = 100)
  private String signature;

  /** The hash of the signature's bytes, to recognise the signature as a file. */
  @Column(name = "signature_hash", updatable = false, length = Sha256.LENGTH)
  private String signatureHash;

  @Column(name = "key_fingerprint", nullable = false, updatable = false, length = Sha256.LENGTH)
  private String keyFingerprint;

  @OneToMany(mappedBy = "snapshot", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<SnapshotFile> files = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      name = "petition_snapshot_statement",
      joinColumns = @JoinColumn(name = "snapshot_id"))
  private List<SnapshotStatement> statements = new ArrayList<>();

  /** Why a verb comes too late; only programs see it, so it has no translation. */
  private enum Already {
    FILLED,
    SEALED
  }

  protected Snapshot() {}

  /** The addressee, as it was known at that moment. */
  public record For(long id, LocalizedText name, String hostCountry, String city) {}

  /**
   * @param languages of the translated files, the main one first
   * @param moment at which freezing begins
   * @param actor who freezes: {@code staff:…} or {@code key:…}
   */
  public Snapshot(
      Petition petition, For addressee, List<String> languages, String actor, Instant moment) {
    super(moment);
    if (!petition.state().isPublic() || petition.openedAt() == null) {
      throw new WrongState(petition.state(), "freeze");
    }
    this.petition = petition;
    this.textVersion = petition.current().number();
    this.revision = petition.current().revision();
    this.textHash = petition.current().hash();
    this.addresseeId = addressee.id();
    this.addresseeName = addressee.name();
    this.hostCountry = addressee.hostCountry();
    this.city = addressee.city();
    this.languages = String.join(",", languages);
    this.asOf = moment;
    this.frozenBy = actor;
  }

  public void add(SnapshotForm form, String language, String name, byte[] content) {
    refuseIfSealed("add");
    files.add(new SnapshotFile(this, form, language, name, content, asOf));
  }

  /**
   * Sets the moment of the figures, which are read after freezing began and before any file is
   * made.
   */
  public void read(Instant moment) {
    if (!files.isEmpty()) {
      throw new WrongState(Already.FILLED, "read");
    }
    this.asOf = moment;
  }

  /** Adds statements of its files, by which later corrections are found. */
  public void add(String subject, List<StatedValue> stated) {
    refuseIfSealed("add");
    stated.forEach(one -> statements.add(new SnapshotStatement(subject, one)));
  }

  /** Adds the manifest as last file, and the signature over it. */
  public void seal(String name, byte[] manifest, long sum, SigningKey key) {
    add(SnapshotForm.MANIFEST, null, name, manifest);
    this.total = sum;
    this.signature = key.sign(manifest);
    this.signatureHash = Sha256.hex(signatureBytes());
    this.keyFingerprint = key.fingerprint();
  }

  private void refuseIfSealed(String verb) {
    if (signature != null) {
      throw new WrongState(Already.SEALED, verb);
    }
  }

  public Optional<SnapshotFile> file(SnapshotForm form, String language) {
    return files.stream().filter(file -> file.is(form, language)).findFirst();
  }

  /**
   * Whether its manifest is signed by one of these keys, in its time, and agrees with the columns.
   */
  public boolean isGenuine(SigningKeys keys) {
    return vouchesFor(file(SnapshotForm.MANIFEST, null).orElseThrow(), keys);
  }

  /** As {@link #isGenuine}, and the manifest must name this file. */
  public boolean vouchesFor(SnapshotFile file, SigningKeys keys) {
    SnapshotFile manifest = file(SnapshotForm.MANIFEST, null).orElseThrow();
    byte[] signed = manifest.content();
    if (!keys.hasSigned(signed, signature, asOf)) {
      return false;
    }
    ManifestClaims claims = new ManifestClaims(signed);
    return claims.areOf(this) && isIn(claims, signed, file);
  }

  private static boolean isIn(ManifestClaims claims, byte[] signed, SnapshotFile file) {
    return file.form() == SnapshotForm.MANIFEST
        ? Sha256.hex(signed).equals(file.sha256())
            && file.language() == null
            && claims.liesUnder(file.name())
        : claims.name(file);
  }

  /**
   * Whether the manifest names the bytes of this file and is signed. If it names none of our keys,
   * as after a start with another secrets file, the signature cannot be checked: a forger who
   * writes manifest and key passes here.
   */
  public boolean isAsFrozen(SnapshotFile file, SigningKeys keys) {
    SnapshotFile manifest = file(SnapshotForm.MANIFEST, null).orElseThrow();
    if (!manifest.isWhole() || !file.isWhole()) {
      // Checked first: a file cut short could not be parsed, which would hide which one is wrong.
      return false;
    }
    byte[] signed = manifest.content();
    ManifestClaims claims = new ManifestClaims(signed);
    boolean foreign = !keys.has(keyFingerprint);
    return isIn(claims, signed, file)
        && (keys.hasSigned(signed, signature, claims.asOf())
            || foreign && claims.areSignedBy(keyFingerprint));
  }

  public Petition petition() {
    return petition;
  }

  public int textVersion() {
    return textVersion;
  }

  public int revision() {
    return revision == null ? 0 : revision;
  }

  public String textHash() {
    return textHash;
  }

  public For addressee() {
    return new For(addresseeId, addresseeName, hostCountry, city);
  }

  public List<String> languages() {
    return List.of(languages.split(","));
  }

  public Instant asOf() {
    return asOf;
  }

  public long total() {
    return total;
  }

  public String frozenBy() {
    return frozenBy;
  }

  public String signature() {
    return signature;
  }

  /** The 64 bytes of the signature, for checks without us. */
  public byte[] signatureBytes() {
    return Base64.getDecoder().decode(signature);
  }

  public String keyFingerprint() {
    return keyFingerprint;
  }

  /** The statements by subject. */
  public Map<String, List<StatedValue>> stated() {
    return statements.stream()
        .collect(
            Collectors.groupingBy(
                SnapshotStatement::subject,
                Collectors.mapping(SnapshotStatement::stated, Collectors.toList())));
  }

  public List<SnapshotFile> files() {
    return List.copyOf(files);
  }
}
