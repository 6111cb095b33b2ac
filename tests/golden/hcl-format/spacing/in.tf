locals{
a=-1
b=1- -1
c=!  true&&(  x||y )
d=x==1?"a":"b"
e=foo ( 1,2 , 3... )
f=[for   k,v in  [1,2]:v if v!=""]
g={for k in x:k=>v...}
h="${ {a=1} }${foo}"
i = "a${  x  }b%{if   y}c%{else}d%{endif}"
j = a . b [ 0 ] . c
k = ns :: f ( x )
l = {}
m = {a=1,b=2}
n = [ ]
o = [1,]
p = f( )[0]
q = [for x in (foo): x]
r = a.*.b
s = a[*].b
t = 5%2
u = -  x
v = [-1,- 2]
w = x /*c*/ + 1
}
