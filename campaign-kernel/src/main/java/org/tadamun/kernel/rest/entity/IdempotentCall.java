package org.tadamun.kernel.rest.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.kernel.problem.boundary.WrongState;

/**
 * A call that must not be carried out twice. Its row is inserted before the call runs, so that the
 * database lets one of two through; the encrypted answer is added later. A row that stays without
 * an answer means that the server died in between: the outcome is unknown.
 */
@Entity
@Table(name = "kernel_idempotent_call")
public class IdempotentCall {

  /** How long a repeat is recognised. */
  public static final Duration KEPT = Duration.ofHours(24);

  /** No use case runs longer; after that its runner is taken for dead. */
  public static final Duration LEASE = Duration.ofSeconds(60);

  static final int RETRY_SECONDS = 2;

  /**
   * For calls that may run longer, such as those with a file, since each retry sends the file
   * again.
   */
  static final int LONG_RETRY_SECONDS = 30;

  static final int PART_MAX = 8000;
  static final int HASH_LENGTH = 43;
  static final int ABOUT_MAX = 40;

  @Id
  @Column(name = "key_hash", nullable = false, updatable = false, length = HASH_LENGTH)
  private String keyHash;

  @Column(name = "fingerprint", nullable = false, length = HASH_LENGTH)
  private String fingerprint;

  @Column(name = "claimed_at", nullable = false, updatable = false)
  private Instant claimedAt;

  @Column(name = "answered_at")
  private Instant answeredAt;

  /** Public id of what the answer is about; null for nothing with an id. */
  @Column(name = "about", length = ABOUT_MAX)
  private String about;

  @ElementCollection
  @CollectionTable(name = "kernel_idempotent_answer", joinColumns = @JoinColumn(name = "key_hash"))
  @OrderColumn(name = "pos")
  @Column(name = "part", nullable = false, length = PART_MAX)
  private List<String> answer = new ArrayList<>();

  /**
   * The state named when a verb comes too late. Only programs see it, so it has no translations.
   */
  private enum Already {
    ANSWERED
  }

  protected IdempotentCall() {}

  /**
   * Makes a claim.
   *
   * @param keyHash of the key and its sender
   * @param fingerprint of the request, as far as it was read when the call began
   */
  public IdempotentCall(String keyHash, String fingerprint, Instant now) {
    this.keyHash = keyHash;
    this.fingerprint = fingerprint;
    this.claimedAt = now;
  }

  /**
   * Stores the encrypted answer.
   *
   * @param whole the fingerprint of the whole request
   * @param subject public id of what it is about, or null
   */
  public void answer(String secret, String whole, String subject, Instant now) {
    if (answeredAt != null) {
      throw new WrongState(Already.ANSWERED, "answer");
    }
    this.answeredAt = now;
    this.fingerprint = whole;
    this.about = subject == null || subject.length() > ABOUT_MAX ? null : subject;
    answer.addAll(parts(secret));
  }

  /** Deletes the answer, because the words in it were erased. */
  public void eraseAnswer() {
    answer.clear();
  }

  /**
   * Public id of what the answer is about; null for nothing with an id, and while the call runs.
   */
  public String about() {
    return about;
  }

  public Instant claimedAt() {
    return claimedAt;
  }

  /** Splits a text into parts that both databases can store. */
  public static List<String> parts(String secret) {
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < secret.length(); from += PART_MAX) {
      parts.add(secret.substring(from, Math.min(secret.length(), from + PART_MAX)));
    }
    return parts;
  }

  /** Whether a day has passed, so that the key is free again. */
  public boolean isForgotten(Instant now) {
    return !now.isBefore(claimedAt.plus(KEPT));
  }

  /**
   * Returns this call if it has an answer.
   *
   * @param claimedAs the fingerprint with which the same call would begin
   * @throws InvalidInput when another call has this key
   * @throws RetryLater while it may still run
   * @throws BusinessException when its outcome is unknown
   */
  public IdempotentCall requireAnswer(String claimedAs, Duration lease, Instant now) {
    if (answeredAt != null) {
      return this;
    }
    requireSame(claimedAs);
    int seconds = lease.compareTo(LEASE) > 0 ? LONG_RETRY_SECONDS : RETRY_SECONDS;
    throw now.isBefore(claimedAt.plus(lease))
        ? new RetryLater(ProblemType.WRONG_STATE, "kernel.error.idempotency-running", seconds)
        : new BusinessException(ProblemType.WRONG_STATE, "kernel.error.idempotency-unknown");
  }

  /**
   * Returns the encrypted answer for a repeat of the same call.
   *
   * @throws InvalidInput when another call had this key
   * @throws BusinessException when the answer was erased
   */
  public String answerTo(String whole) {
    requireSame(whole);
    if (answer.isEmpty()) {
      throw new BusinessException(ProblemType.WRONG_STATE, "kernel.error.idempotency-erased");
    }
    return String.join("", answer);
  }

  private void requireSame(String other) {
    if (!fingerprint.equals(other)) {
      throw new InvalidInput(IdempotencyKey.HEADER, "kernel.error.idempotency-other");
    }
  }
}
