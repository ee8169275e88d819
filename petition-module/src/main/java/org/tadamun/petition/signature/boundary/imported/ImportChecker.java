package org.tadamun.petition.signature.boundary.imported;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.secret.boundary.Fingerprinter;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.control.SignaturePolicy;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.Mailbox;

/**
 * Checks many who signed one petition elsewhere, and seals their addresses, without using the
 * database. Not thread-safe.
 */
public final class ImportChecker {

  /** Domains whose fingerprints are kept; most people use few providers. */
  private static final int DOMAINS_MOST = 5_000;

  private final SigningTerms.Terms terms;
  private final SignaturePolicy policy;
  private final Secrets secrets;
  private final Fingerprinter fingerprints;
  private final int keyNumber;
  private final Map<String, String> domainKeys = new HashMap<>();

  ImportChecker(
      SigningTerms.Terms terms,
      SignaturePolicy policy,
      Secrets secrets,
      Fingerprinter fingerprints,
      int keyNumber) {
    this.terms = terms;
    this.policy = policy;
    this.secrets = secrets;
    this.fingerprints = fingerprints;
    this.keyNumber = keyNumber;
  }

  /**
   * @throws InvalidInput with every mistake at its field
   */
  public CheckedSigner judge(SignatureRequest request, Instant signedAt) {
    MailAddress address = policy.check(request, terms);
    return new CheckedSigner(
        request,
        fingerprints.of(address.canonical()),
        address.written(),
        address.mailDomain(),
        signedAt);
  }

  /** What is kept of the address: the same as of a signer who uses the form. */
  public Mailbox seal(CheckedSigner signer) {
    if (domainKeys.size() >= DOMAINS_MOST) {
      domainKeys.clear();
    }
    return new Mailbox(
        signer.fingerprint(),
        keyNumber,
        AddressKeys.encrypted(secrets, signer.written()),
        domainKeys.computeIfAbsent(signer.domain().keyText(), fingerprints::of));
  }
}
