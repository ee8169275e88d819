package org.tadamun.petition.channel.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import org.tadamun.kernel.text.boundary.Countries;

/**
 * One way by which signatures of one country come. A code that a link does not have is the empty
 * text, since a key has no nulls; the shard spreads the row's lock, and keeps versions of the text
 * apart.
 *
 * <p>Not a record: EclipseLink 5 writes records that are keys but cannot read them back.
 */
@Embeddable
public class ChannelKey implements Serializable {

  /** In which the rows are locked, so that two who book several never wait for each other. */
  public static final Comparator<ChannelKey> ORDER =
      Comparator.comparingLong(ChannelKey::petitionId)
          .thenComparing(ChannelKey::medium)
          .thenComparing(ChannelKey::campaign)
          .thenComparing(ChannelKey::referrer)
          .thenComparing(ChannelKey::country)
          .thenComparingInt(ChannelKey::shard);

  /**
   * Versions that are booked together: one person is counted once under each, and so is never a
   * step alone in what is booked of them.
   */
  public static final int VERSIONS = 4;

  /** More than there are shards; those of each next few versions begin as much higher. */
  public static final int STRETCH = 100;

  @Column(name = "petition_id")
  private long petitionId;

  @Column(name = "medium", length = Origin.CODE_MAX)
  private String medium;

  @Column(name = "campaign_code", length = Origin.CODE_MAX)
  private String campaign;

  @Column(name = "referrer", length = Origin.CODE_MAX)
  private String referrer;

  @Column(name = "country", length = 2)
  private String country;

  @Column(name = "shard")
  private int shard;

  protected ChannelKey() {}

  public ChannelKey(long petitionId, Origin codes, String country, int shard) {
    this.petitionId = petitionId;
    this.medium = kept(codes.medium());
    this.campaign = kept(codes.campaign());
    this.referrer = kept(codes.referrer());
    this.country = country;
    this.shard = shard;
  }

  /** Of no codes, and of no country: a small one would tell nearly as much as a code. */
  public static ChannelKey nameless(long petitionId) {
    return new ChannelKey(petitionId, Origin.NONE, Countries.UNKNOWN, 0);
  }

  /** One of those in which this version of the text is booked. */
  public static int shard(int version, int shard) {
    return stretchOf(version) * STRETCH + shard;
  }

  /** Of the first {@link #VERSIONS} it is 0, of the next ones 1. */
  public static int stretchOf(int version) {
    return (version - 1) / VERSIONS;
  }

  /** As a code stands in the table. */
  public static String kept(String code) {
    return code == null ? "" : code;
  }

  /** The codes as they were in the link. */
  public static Origin codes(String medium, String campaign, String referrer) {
    return new Origin(orNull(medium), orNull(campaign), orNull(referrer));
  }

  private static String orNull(String kept) {
    return kept.isEmpty() ? null : kept;
  }

  public long petitionId() {
    return petitionId;
  }

  public String medium() {
    return medium;
  }

  public String campaign() {
    return campaign;
  }

  public String referrer() {
    return referrer;
  }

  public String country() {
    return country;
  }

  public int shard() {
    return shard;
  }

  /** Of which versions it is, as {@link #stretchOf} has it. */
  public int stretch() {
    return shard / STRETCH;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChannelKey key
        && petitionId == key.petitionId
        && Objects.equals(medium, key.medium)
        && Objects.equals(campaign, key.campaign)
        && Objects.equals(referrer, key.referrer)
        && Objects.equals(country, key.country)
        && shard == key.shard;
  }

  @Override
  public int hashCode() {
    return Objects.hash(petitionId, medium, campaign, referrer, country, shard);
  }
}
