/** Tests of what the guides draw. */
package org.tadamun.architecture.drawing;
