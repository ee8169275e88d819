/** Rules for the pictures in the guides. */
package org.tadamun.architecture.drawing;
