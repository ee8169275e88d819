package org.tadamun.petition.channel.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import org.tadamun.kernel.text.boundary.Countries;

/**
 * One way by which signatures of one country come. A missing code is the empty text, since a key
 * has no nulls. The shard spreads the row's lock, and separates versions of the text.
 *
 * <p>Not a record: EclipseLink 5 can write records that are keys but not read them.
 */
@Embeddable
public class ChannelKey implements Serializable {

  /** The order in which rows are locked, so that transactions with several cannot deadlock. */
  public static final Comparator<ChannelKey> ORDER =
      Comparator.comparingLong(ChannelKey::petitionId)
          .thenComparing(ChannelKey::medium)
          .thenComparing(ChannelKey::campaign)
          .thenComparing(ChannelKey::referrer)
          .thenComparing(ChannelKey::country)
          .thenComparingInt(ChannelKey::shard);

  /**
   * Versions that are booked together; counting once in each, one person cannot fill a step alone.
   */
  public static final int VERSIONS = 4;

  /** Greater than any shard; the shards of each further group of versions are this much higher. */
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

  /**
   * The row without codes; also without country, since a small one tells nearly as much as a code.
   */
  public static ChannelKey nameless(long petitionId) {
    return new ChannelKey(petitionId, Origin.NONE, Countries.UNKNOWN, 0);
  }

  /** A shard for this version of the text. */
  public static int shard(int version, int shard) {
    return stretchOf(version) * STRETCH + shard;
  }

  /** The group of a version: 0 for the first {@link #VERSIONS}, 1 for the next ones. */
  public static int stretchOf(int version) {
    return (version - 1) / VERSIONS;
  }

  /** The code as it is stored. */
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

  /** The group of its versions, as in {@link #stretchOf}. */
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
