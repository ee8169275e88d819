/** Rules for classes: what they may know, how they are named, who may call them. */
package org.tadamun.architecture.code;
