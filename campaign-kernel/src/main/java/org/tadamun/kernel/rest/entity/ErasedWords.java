package org.tadamun.kernel.rest.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.record.entity.PublicId;

/**
 * A record that names or words of a thing were erased, kept as long as a call may be repeated that
 * read them before. Its answer may be stored only later.
 */
@Entity
@Table(name = "kernel_words_erased")
@NamedQuery(
    name = ErasedWords.SINCE,
    query =
        "select count(e) from ErasedWords e where e.about = :about and e.erasedAt >= :since"
            + " and (e.erasedBy is null or e.erasedBy <> :call)")
@NamedQuery(
    name = ErasedWords.FORGET,
    query = "delete from ErasedWords e where e.erasedAt <= :before")
public class ErasedWords {

  /** Counts erasures of this thing by another call than this one. */
  public static final String SINCE = "ErasedWords.since";

  public static final String FORGET = "ErasedWords.forget";

  @Id
  @Column(name = "id", nullable = false, updatable = false, length = PublicId.LENGTH)
  private String id;

  @Column(name = "about", nullable = false, updatable = false, length = IdempotentCall.ABOUT_MAX)
  private String about;

  @Column(name = "erased_at", nullable = false, updatable = false)
  private Instant erasedAt;

  /**
   * The key hash of the call that erased them, if its own answer has none of them; null where it
   * has, and without a call.
   */
  @Column(name = "erased_by", updatable = false, length = IdempotentCall.HASH_LENGTH)
  private String erasedBy;

  protected ErasedWords() {}

  /**
   * Makes the record.
   *
   * @param about the thing's public id
   * @param erasedBy the key hash of the call that erased them, or null where its answer has them
   */
  public ErasedWords(String about, String erasedBy, Instant now) {
    this.id = PublicId.next();
    this.about = about;
    this.erasedBy = erasedBy;
    this.erasedAt = now;
  }
}
