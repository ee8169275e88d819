/** What the classes may know of each other, how they are named, who may call them. */
package org.tadamun.architecture.code;
