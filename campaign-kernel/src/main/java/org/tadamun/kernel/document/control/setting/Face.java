package org.tadamun.kernel.document.control.setting;

/**
 * A style of text.
 *
 * @param size in points
 */
public record Face(float size, boolean bold) {

  public static final Face PLAIN = new Face(10.5f, false);
  public static final Face STRONG = new Face(10.5f, true);
  public static final Face CELL = new Face(9.5f, false);
  public static final Face HEAD = new Face(9.5f, true);
  public static final Face CODE = new Face(7, false);
  public static final Face FOOT = new Face(8.5f, false);
  public static final Face FIGURE = new Face(30, true);

  private static final float[] HEADINGS = {18, 13.5f, 11.5f};

  public static Face heading(int level) {
    return new Face(HEADINGS[level - 1], true);
  }
}
