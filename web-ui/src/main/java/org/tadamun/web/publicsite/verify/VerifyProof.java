package org.tadamun.web.publicsite.verify;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.snapshot.boundary.SigningKeyView;
import org.tadamun.petition.snapshot.boundary.Snapshots;
import org.tadamun.petition.snapshot.boundary.verification.PackProof;
import org.tadamun.petition.snapshot.boundary.verification.PackVerification;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/**
 * What is needed to check a pack without us. That is the public key, for everybody; manifest and
 * signature, for readers who have shown a file of the pack, or its hash.
 */
@Named
@RequestScoped
public class VerifyProof implements SiteEndpoint {

  static final String KEY_PATH = "/verify/key.pem";

  /** The field that names the wanted part. */
  static final String PART = "part";

  private static final String KEY_FILE = "key.pem";
  private static final String KEY_TYPE = "application/x-pem-file";
  private static final String KEY = "key";
  private static final String MANIFEST = "manifest";
  private static final String SIGNATURE = "signature";

  @EJB private Snapshots snapshots;

  private String asked;
  private PackProof proof;

  /** The public key as a PEM file. */
  @Override
  public Answer answer(PublicRequest request) {
    return Answer.document(KEY_TYPE, snapshots.key().pem(), KEY_FILE);
  }

  /**
   * @param hash typed, or that of the file sent; the page's buttons post it again, so that it is in
   *     no address and no log
   */
  void found(String hash, PackVerification verdict) {
    asked = hash;
    proof = verdict.pack() == null ? null : verdict.pack().proof();
  }

  /** The wanted part as a file; empty if there is no pack or no such part. */
  Optional<Answer> file(String part) {
    if (proof == null) {
      return Optional.empty();
    }
    return switch (part) {
      case MANIFEST ->
          Optional.of(
              new Answer.Document(
                  MediaType.APPLICATION_JSON, proof.signedBytes(), proof.manifestName()));
      case SIGNATURE ->
          Optional.of(
              new Answer.Document(
                  MediaType.APPLICATION_OCTET_STREAM,
                  proof.signatureBytes(),
                  proof.signatureName()));
      case KEY ->
          earlier()
              .map(SigningKeyView.Earlier::pem)
              .map(pem -> Answer.document(KEY_TYPE, pem, KEY_FILE));
      default -> Optional.empty();
    };
  }

  private Optional<SigningKeyView.Earlier> earlier() {
    return snapshots.key().earlier().stream()
        .filter(key -> key.fingerprint().equals(proof.keyFingerprint()))
        .findFirst();
  }

  /** The key that signed the pack, if that is not the present one; null else. */
  public SigningKeyView.Earlier getSigner() {
    return earlier().orElse(null);
  }

  /** A fingerprint in groups. */
  public String grouped(String fingerprint) {
    return Sha256.grouped(fingerprint);
  }

  /** The keys that signed packs before the present one. */
  public List<SigningKeyView.Earlier> getEarlier() {
    return snapshots.key().earlier();
  }

  public boolean isGiven() {
    return proof != null;
  }

  public String getAsked() {
    return asked;
  }

  /** The command that checks the three files in one folder. */
  public String getCommand() {
    return "openssl pkeyutl -verify -pubin -inkey %s -rawin -in %s -sigfile %s"
        .formatted(KEY_FILE, proof.manifestName(), proof.signatureName());
  }

  /**
   * The command that prints the fingerprint of the reader's key file: a fingerprint on our page
   * proves nothing about that file.
   */
  public String getKeyCommand() {
    return "openssl pkey -pubin -in %s -outform DER | openssl dgst -sha256".formatted(KEY_FILE);
  }

  /** The other places that publish the fingerprint of the key. */
  public List<String> getPublished() {
    return snapshots.key().published();
  }
}
