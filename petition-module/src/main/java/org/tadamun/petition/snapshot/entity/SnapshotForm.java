package org.tadamun.petition.snapshot.entity;

/** The forms in which figures and texts are frozen; the manifest names all other files. */
public enum SnapshotForm {
  MANIFEST("application/json", "manifest.json", false),
  JSON("application/json", "data.json", false),
  CSV("text/csv;charset=utf-8", "csv", true),
  HTML("text/html;charset=utf-8", "html", true),
  PDF("application/pdf", "pdf", true);

  private final String mediaType;
  private final String ending;
  private final boolean translated;

  SnapshotForm(String mediaType, String ending, boolean translated) {
    this.mediaType = mediaType;
    this.ending = ending;
    this.translated = translated;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The last part of the file's name, with its extension. */
  public String ending() {
    return ending;
  }

  /** Whether there is a file for each language. */
  public boolean isTranslated() {
    return translated;
  }
}
