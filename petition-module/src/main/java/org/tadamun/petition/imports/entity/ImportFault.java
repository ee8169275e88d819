package org.tadamun.petition.imports.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;

/** One mistake in one line of a file: where and what, without the text of the cell. */
@Entity
@Table(name = "petition_import_fault")
public class ImportFault {

  /** Stands for the whole row. */
  public static final String ROW = "ROW";

  /** How many mistakes are kept of one file; rows beyond are still counted. */
  public static final int KEPT_MOST = 10_000;

  static final int KEY_MAX = 80;
  static final int ARGUMENT_MAX = 40;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tadamun_seq")
  @Column(name = "id")
  private long id;

  @Column(name = "import_id", nullable = false, updatable = false)
  private long importId;

  @Column(name = "line_no", nullable = false, updatable = false)
  private long line;

  @Column(name = "field", nullable = false, updatable = false, length = 20)
  private String field;

  @Column(name = "message_key", nullable = false, updatable = false, length = KEY_MAX)
  private String messageKey;

  @Column(name = "argument", updatable = false, length = ARGUMENT_MAX)
  private String argument;

  protected ImportFault() {}

  /**
   * @param field an {@link ImportField}, or {@link #ROW}
   * @param argument of the message, such as the greatest length; or null
   */
  public ImportFault(long importId, long line, String field, String messageKey, String argument) {
    this.importId = importId;
    this.line = line;
    this.field = field;
    this.messageKey = messageKey;
    this.argument = argument;
  }

  /** All that it says; two mistakes with an equal value are one. */
  public Object told() {
    return Arrays.asList(line, field, messageKey, argument);
  }

  public long id() {
    return id;
  }

  public long line() {
    return line;
  }

  public String field() {
    return field;
  }

  public String messageKey() {
    return messageKey;
  }

  public String argument() {
    return argument;
  }
}
